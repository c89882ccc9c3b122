import { putFailedOnList } from '../../shared/lambda/failed.ts';
import { onTick } from '../../shared/lambda/on-tick.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { dueMoments } from '../../shared/storage/agenda.ts';
import { raiseMoment } from '../../shared/storage/changes.ts';

/** How many moments one run raises before it leaves the rest to the next; a backlog after an outage is worked off in order. */
const MOST = 200;

export const handler = onTick({ 'raise-due': raiseDue });

/** Raises every due moment of the agenda as its event. Whoever takes it off the agenda raises it, so no moment is raised twice. */
async function raiseDue({ store, now, log }: Tools): Promise<void> {
  const at = now();
  const due = await dueMoments(store, at, MOST);
  for (const { key, event } of due) {
    const raised =
      event === undefined
        ? { changes: [raiseMoment(key), putFailedOnList(`agenda ${key.sk}`, at)] }
        : { changes: [raiseMoment(key)], events: [event] };
    await store.commit({ at, ...raised, evenWhenClosed: true });
  }
  if (due.length > 0) log.info('MOMENTS_RAISED', { count: due.length });
  const unreadable = due.filter(({ event }) => event === undefined);
  if (unreadable.length > 0) log.error('EVENTS_UNREADABLE', { count: unreadable.length });
}
