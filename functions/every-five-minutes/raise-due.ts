import { raiseMoments } from '../../shared/commands/agenda/raise-moments.ts';
import { tellUnreadable } from '../../shared/commands/attention/cannot-be-read.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type IsTimeLeft, onTick } from '../../shared/lambda/on-tick.ts';
import { dueMoments, type OnAgenda } from '../../shared/storage/agenda.ts';

/** A moment is two lines of a transaction: it leaves the agenda, and its event goes into the outbox. */
const AT_ONCE = 40;

export const handler = onTick({ 'raise-due': raiseDue });

/**
 * Raises every due moment of the agenda as its event, as long as there is time; a backlog after an outage is worked off in order. Whoever
 * takes a moment off the agenda raises it, so none is raised twice. What this version of the code cannot read stays for one that can.
 */
async function raiseDue(tools: Tools, isTimeLeft: IsTimeLeft): Promise<void> {
  const { store, now, log } = tools;
  const at = now();
  const unreadable: OnAgenda[] = [];
  let raised = 0;
  for await (const due of dueMoments(store, at, AT_ONCE)) {
    if (!isTimeLeft()) break;
    raised += await raiseMoments(due, at, store);
    unreadable.push(...due.filter(({ event }) => event === undefined));
  }
  if (raised > 0) log.info('MOMENTS_RAISED', { count: raised });
  await tellUnreadable(
    unreadable.map(({ key }) => ({ kind: 'agenda', key })),
    tools,
  );
}
