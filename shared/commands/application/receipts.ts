import { addressHash } from '../../domain/access-link.ts';
import type { Application } from '../../domain/application/application.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { answeredBefore, holderOfAddress, standingWith } from '../../storage/under-address.ts';
import type { Handled } from '../handled.ts';
import { askForLetters, ledgerKey, notYetIn, toPerson } from '../letter/ask-for-letters.ts';
import { roundKeys } from '../round-keys.ts';
import type { Tools } from '../tools.ts';

/**
 * Every sending is answered to its address, once: with a receipt, or with the news that the address has a confirmed application
 * already, or one that was answered. The same news again asks for nothing, though meanwhile another letter might be the right one.
 */
export async function askForReceipt(application: string, occasion: string, tools: Tools): Promise<Handled> {
  const receipt = toPerson(application, 'receipt', occasion);
  const others = {
    confirmed: toPerson(application, 'already applied', occasion),
    answered: toPerson(application, 'already answered', occasion),
  };
  const all = [receipt, ...Object.values(others)];
  const found = await tools.store.getTogether([applicationKind.key(application), ...all.map(ledgerKey)]);
  const person = found.get(applicationKind, application)?.state;
  if (person === undefined || notYetIn(found, all).length < all.length) return 'ignored';
  const first = await firstWith(person, tools);
  return askForLetters([first === undefined ? receipt : others[first]], tools);
}

/** Whether another application with the same address keeps this one from counting: it is confirmed, or was answered for this round. */
export async function firstWith(person: Application, tools: Tools): Promise<'confirmed' | 'answered' | undefined> {
  const held = await holderOfAddress(addressHash((await roundKeys(tools)).link, person.email), tools.store);
  if (standingWith(person.id, held) !== undefined) return 'confirmed';
  return answeredBefore(person, held) === undefined ? undefined : 'answered';
}
