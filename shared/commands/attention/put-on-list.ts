import type { Temporal } from 'temporal-polyfill';
import { type Attention, attentionKey } from '../../domain/attention.ts';
import { changed, stamp, unchanged } from '../../domain/decision.ts';
import { letterId } from '../../domain/letter.ts';
import { dayOf, nextMailingDay, nextMailingTime } from '../../round/calendar.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { act, handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey, notYetIn, toOperators } from '../letter/ask-for-letters.ts';
import type { Tools } from '../tools.ts';

type Entry = Pick<Attention, 'subject' | 'reason' | 'occasion'>;

/** Puts something on the operators' list, once for each occasion, and tells them with a letter of the day. */
export async function putOnList(entry: Entry, tools: Tools): Promise<Handled> {
  const outcome = await act(tools, {}, async () => {
    const { before, at, letters, changes } = await onTheList(entry, tools);
    const decision = before === undefined ? changed<Attention>({ ...entry, since: stamp(at) }) : unchanged;
    return { before, decision, at, letters, changes: () => changes };
  });
  return handledBy(outcome);
}

/** What puts something on the list and tells of it, for a transaction that does more; no changes when it is there. */
export async function onTheList(entry: Entry, tools: Tools) {
  const { round, store, now } = tools;
  const key = attentionKey(entry);
  const at = now();
  const next = nextMailingTime(round, at);
  const nextLetters = lettersOn(dayOf(round, next), tools);
  const lettersAfter = lettersOn(dayOf(round, nextMailingDay(round, next)), tools);
  const found = await store.getTogether([attentionKind.key(key), ...[...nextLetters, ...lettersAfter].map(ledgerKey)]);
  const before = found.get(attentionKind, key);
  // One letter a day names all that waits. When the next one has gone already, what is new waits for the one after.
  const isGone = nextLetters.some((letter) => (found.get(letterKind, letterId(letter))?.state.status ?? 'requested') !== 'requested');
  const letters = notYetIn(found, isGone ? lettersAfter : nextLetters);
  return { before, at, letters, changes: before === undefined ? [change(attentionKind, before, { ...entry, since: stamp(at) })] : [] };
}

function lettersOn(day: Temporal.PlainDate, tools: Tools) {
  return toOperators(tools, 'needs you', day.toString());
}
