import type { Attention } from '../domain/attention.ts';
import { stamp } from '../domain/decision.ts';
import { letterKey } from '../domain/letter.ts';
import { dayOf } from '../round/calendar.ts';
import { change } from '../storage/changes.ts';
import { attentionKind, letterKind } from '../storage/kinds.ts';
import { askForLetters, toOperators } from './ask-for-letters.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

/** Puts something on the operators' list, once for each occasion, and tells them with the day's letter. */
export async function putOnList(attention: Pick<Attention, 'subject' | 'reason' | 'occasion'>, tools: Tools): Promise<Handled> {
  const at = tools.now();
  const entry: Attention = { ...attention, since: stamp(at) };
  const outcome = await tools.store.commit({ at, changes: [change(attentionKind, undefined, entry)] });
  if (outcome === 'round closed') return 'round closed';
  // Also when it stood there: the run that put it may have broken off before telling.
  await tellOperators(tools);
  return outcome === 'committed' ? 'handled' : 'ignored';
}

/** One letter a day names all that waits. When today's has gone, what is new waits for tomorrow's. */
async function tellOperators(tools: Tools): Promise<void> {
  const today = dayOf(tools.round, tools.now());
  for (const request of toOperators(tools, 'needs you', today.toString())) {
    const known = await tools.store.get(letterKind, { recipient: request.recipient, key: letterKey(request) });
    const isGone = known?.state.status === 'sent' || known?.state.status === 'dropped';
    const occasion = isGone ? today.add({ days: 1 }).toString() : request.occasion;
    await askForLetters([{ ...request, occasion }], tools);
  }
}
