import { askAllOnce } from '../../shared/commands/letter/ask-for-letters.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';

/** Tells those who left an address and confirmed it, each once, however often the last day moves. */
export const handler = onEvent('deadline nearly due', ({ deadline }, tools) => {
  const { round, store } = tools;
  return askAllOnce(`deadline near ${deadline}`, tools, async () => {
    if ((await roundNow(tools)).stage !== 'call open' || deadline !== round.call.deadline) return undefined;
    const confirmed = (await store.all(curiousKind)).filter(({ state }) => state.confirmedAt !== undefined);
    return confirmed.map(({ state: { id } }) => ({ recipient: { kind: 'visitor', id }, letter: 'deadline near', occasion: 'deadline' }));
  });
});
