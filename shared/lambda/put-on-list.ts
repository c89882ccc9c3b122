import type { Attention } from '../domain/attention.ts';
import { stamp } from '../domain/decision.ts';
import { letterKey } from '../domain/letter.ts';
import { dayOf, nextMailingDay, nextMailingTime } from '../round/calendar.ts';
import { change } from '../storage/changes.ts';
import { attentionKind, letterKind } from '../storage/kinds.ts';
import { askForLetters, toOperators } from './ask-for-letters.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

type Entry = Pick<Attention, 'subject' | 'reason' | 'occasion'>;

/** Puts something on the operators' list, once for each occasion, and tells them with a letter of the day. */
export async function putOnList(entry: Entry, tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  const at = now();
  const attention = { ...entry, since: stamp(at), toldOn: await dayOfNextLetter(tools) };
  const outcome = await store.commit({ at, changes: [change(attentionKind, undefined, attention)] });
  if (outcome === 'round closed') return 'round closed';
  // Also when it stood there: the run that put it may have broken off before telling.
  const standing = outcome === 'committed' ? attention : (await store.get(attentionKind, attentionKind.idOf(attention)))?.state;
  await askForLetters(toOperators(tools, 'needs you', standing?.toldOn ?? attention.toldOn), tools);
  return outcome === 'committed' ? 'handled' : 'ignored';
}

/** One letter a day names all that waits. When the next one has gone already, what is new waits for the one after. */
async function dayOfNextLetter(tools: Tools): Promise<string> {
  const { round, store, now } = tools;
  const next = nextMailingTime(round, now());
  const day = dayOf(round, next).toString();
  const letters = await Promise.all(
    toOperators(tools, 'needs you', day).map((request) => store.get(letterKind, { recipient: request.recipient, key: letterKey(request) })),
  );
  const isGone = letters.some((letter) => letter !== undefined && letter.state.status !== 'requested');
  return isGone ? dayOf(round, nextMailingDay(round, next)).toString() : day;
}
