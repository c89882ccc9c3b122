import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { holderOfAddress, standingWith } from '../../storage/under-address.ts';
import type { Handled } from '../handled.ts';
import { askForLetters, ledgerKey, notYetIn, toPerson } from '../letter/ask-for-letters.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/**
 * Every sending is answered to its address, once: with a receipt, or with the news that the address has a confirmed application
 * already. The same news again asks for nothing, though meanwhile the other letter might be the right one.
 */
export async function askForReceipt(application: string, occasion: string, tools: Tools): Promise<Handled> {
  const [receipt, repeated] = [toPerson(application, 'receipt', occasion), toPerson(application, 'already applied', occasion)];
  const found = await tools.store.getTogether([applicationKind.key(application), ledgerKey(receipt), ledgerKey(repeated)]);
  const person = found.get(applicationKind, application)?.state;
  if (person === undefined || notYetIn(found, [receipt, repeated]).length < 2) return 'ignored';
  return askForLetters([(await standingFirst(person, tools)) === undefined ? receipt : repeated], tools);
}

/** The confirmed application that another one with the same address has to stand back for. */
export async function standingFirst({ id, email }: Application, tools: Tools): Promise<Application | undefined> {
  const hash = addressHash((await roundKeys(tools)).link, email);
  return standingWith(id, await holderOfAddress(hash, tools.store));
}
