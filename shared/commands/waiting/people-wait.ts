import { attentionKey, peopleWait } from '../../domain/attention.ts';
import type { LetterRequest } from '../../domain/letter.ts';
import { isOperatorsTurn, type Waiting } from '../../domain/waiting/who-waits.ts';
import { operatorsAndContact } from '../../round/contact.ts';
import { done } from '../../storage/changes/done.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import { waitsAgain } from '../attention/waits-again.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn } from '../letter/ask-for-letters.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Says on the operators' list and in a letter of its own that people wait for them, where they do; once for each `occasion`. */
export async function remindOnTheirTurn(occasion: string, field: Waiting, tools: Tools): Promise<Handled> {
  return field.waiting.length > 0 && isOperatorsTurn(field, tools.round) ? remindOfPeopleWaiting(occasion, tools) : 'ignored';
}

function remindOfPeopleWaiting(occasion: string, tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  const what = `said that people wait, ${occasion}`;
  const key = attentionKey(peopleWait);
  const letters = peopleWaitLetters(occasion, tools);
  return untilDone(async () => {
    const found = await store.getTogether([doneKind.key(what), attentionKind.key(key), ...letters.map(ledgerKey)]);
    if (found.get(doneKind, what) !== undefined) return 'ignored';
    const at = now();
    const changes = [...waitsAgain(peopleWait, found.get(attentionKind, key), at), done(what, at)];
    const outcome = await store.commit({ at, changes, letters: notYetIn(found, letters) });
    if (outcome === 'committed') return 'handled';
    return outcome === 'round closed' ? outcome : 'too late';
  });
}

/** The letter that says so, to everybody who may act and to the contact. */
export function peopleWaitLetters(occasion: string, { round }: Pick<Tools, 'round'>): readonly LetterRequest[] {
  return operatorsAndContact(round).map(({ id }) => ({ recipient: { kind: 'operator', id }, letter: 'people wait', occasion }));
}
