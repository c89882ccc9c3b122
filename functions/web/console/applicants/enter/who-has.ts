import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import type { Tools } from '../../../../../shared/commands/tools.ts';
import { addressHash } from '../../../../../shared/domain/access-link.ts';
import { type Application, isInRound } from '../../../../../shared/domain/application/application.ts';
import { nameKey } from '../../../../../shared/domain/application/same-person.ts';
import { addressKey } from '../../../../../shared/domain/typed-text.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { suppressedKind } from '../../../../../shared/storage/kinds/letter.ts';
import { applicationsWith, holderOfAddress } from '../../../../../shared/storage/under-address.ts';

/** Who takes part, or has been entered, with this address. What was sent with it and never confirmed may be a stranger's, and does not count. */
export async function whoHas(email: string, tools: Tools): Promise<Application | undefined> {
  const { store } = tools;
  const hash = addressHash((await roundKeys(tools)).link, email);
  const all = await applicationsWith(hash, await holderOfAddress(hash, store), store);
  return all.find(isThere);
}

/** The same of those who are called so. */
export async function whoIsCalled(name: string, { store }: Tools): Promise<readonly Application[]> {
  const all = (await store.all(applicationKind)).map(({ state }) => state);
  return all.filter((one) => isThere(one) && nameKey(one.answers.name) === nameKey(name));
}

function isThere(one: Application): boolean {
  return isInRound(one);
}

/** Those of these addresses, as they are compared, that get no mail because their owners wanted everything about them to be erased. */
export async function silentAmong(emails: readonly string[], tools: Tools): Promise<ReadonlySet<string>> {
  const { link: key } = await roundKeys(tools);
  const addresses = new Map(emails.map((email) => [addressHash(key, email), addressKey(email)]));
  const stopped = await tools.store.those(suppressedKind, [...addresses.keys()]);
  return new Set(stopped.flatMap(({ state: { hash, why } }) => (why === 'erased' ? (addresses.get(hash) ?? []) : [])));
}
