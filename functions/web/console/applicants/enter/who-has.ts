import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../../../shared/commands/tools.ts';
import { addressHash } from '../../../../../shared/domain/access-link.ts';
import { type Application, hasLeft, mayBeMatched } from '../../../../../shared/domain/application/application.ts';
import { applicationsWith, holderOfAddress } from '../../../../../shared/storage/under-address.ts';

/** Who takes part, or has been entered, with this address. What was sent with it and never confirmed may be a stranger's, and does not count. */
export async function whoHas(email: string, tools: Tools): Promise<Application | undefined> {
  const { store } = tools;
  const hash = addressHash((await roundKeys(tools)).link, email);
  const all = await applicationsWith(hash, await holderOfAddress(hash, store), store);
  return all.find((one) => !hasLeft(one) && mayBeMatched(one));
}
