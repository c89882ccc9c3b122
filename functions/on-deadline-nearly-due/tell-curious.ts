import { lettersOfTheDay } from '../../shared/commands/attention/letters-of-the-day.ts';
import { askAllOnce } from '../../shared/commands/letter/ask-for-letters.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { isOfVisitor } from '../../shared/domain/attention.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { entriesOf } from '../../shared/storage/attention-list.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';

/**
 * Tells those who left an address and confirmed it, each once, however often the last day moves; and operators once more of questions and
 * wishes that wait, since after that day an answer helps nobody to apply.
 */
export const handler = onEvent('deadline nearly due', ({ deadline }, tools) => {
  const { round, store } = tools;
  return askAllOnce(`deadline near ${deadline}`, tools, async () => {
    if ((await roundNow(tools)).stage !== 'call open' || deadline !== round.call.deadline) return undefined;
    const confirmed = (await store.all(curiousKind)).filter(({ state }) => state.confirmedAt !== undefined);
    const toCurious = confirmed.map(
      ({ state: { id } }) => ({ recipient: { kind: 'visitor', id }, letter: 'deadline near', occasion: 'deadline' }) as const,
    );
    return [...toCurious, ...((await doVisitorsWait(tools)) ? await lettersOfTheDay(tools) : [])];
  });
});

async function doVisitorsWait(tools: Tools): Promise<boolean> {
  const { all } = await entriesOf(tools);
  return all.some(({ entry, standing }) => standing === 'waits' && isOfVisitor(entry.state));
}
