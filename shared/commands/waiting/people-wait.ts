import { attentionKey, peopleWait } from '../../domain/attention.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { operatorsAndContact } from '../../round/contact.ts';
import { done } from '../../storage/changes/done.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { waitsAgain } from '../attention/waits-again.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';

/** Says on the operators' list and in a letter of its own that people wait for them, once for each `occasion` that makes it so. */
export async function remindOfPeopleWaiting(occasion: string, tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  const what = `said that people wait, ${occasion}`;
  const key = attentionKey(peopleWait);
  const letters = peopleWaitLetters(occasion, tools);
  const found = await store.getTogether([doneKind.key(what), attentionKind.key(key), ...letters.map(ledgerKey)]);
  if (found.get(doneKind, what) !== undefined) return 'ignored';
  const at = now();
  const changes = [...waitsAgain(peopleWait, found.get(attentionKind, key), at), done(what, at)];
  const outcome = await store.commit({ at, changes, letters: notYetIn(found, letters) });
  if (outcome === 'committed') return 'handled';
  if (outcome === 'round closed') return outcome;
  throw new Error('others were faster');
}

/** The letter that says so, to everybody who may act and to the contact. */
export function peopleWaitLetters(occasion: string, { round }: Pick<Tools, 'round'>): readonly LetterRequest[] {
  return operatorsAndContact(round).map(({ id }) => ({ recipient: { kind: 'operator', id }, letter: 'people wait', occasion }));
}
