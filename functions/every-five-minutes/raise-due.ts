import type { Temporal } from 'temporal-polyfill';
import { onTick } from '../../shared/lambda/on-tick.ts';
import { putFailedOnList } from '../../shared/lambda/operators-list/failed.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { dueMoments, type OnAgenda } from '../../shared/storage/agenda.ts';
import { raiseMoment } from '../../shared/storage/changes/changes.ts';
import type { Store } from '../../shared/storage/store.ts';

/** How many moments one run raises before it leaves the rest to the next; a backlog after an outage is worked off in order. */
const MOST = 1000;
/** A moment is two lines of a transaction: it leaves the agenda, and its event goes into the outbox. */
const AT_ONCE = 40;

export const handler = onTick({ 'raise-due': raiseDue });

/** Raises every due moment of the agenda as its event. Whoever takes it off the agenda raises it, so no moment is raised twice. */
async function raiseDue({ store, now, log }: Tools): Promise<void> {
  const at = now();
  const due = await dueMoments(store, at, MOST);
  for (let from = 0; from < due.length; from += AT_ONCE) await raise(due.slice(from, from + AT_ONCE), at, store);
  if (due.length > 0) log.info('MOMENTS_RAISED', { count: due.length });
  const unreadable = due.filter(({ event }) => event === undefined);
  for (const moment of unreadable) await putAside(moment, at, store);
  if (unreadable.length > 0) log.error('EVENTS_UNREADABLE', { count: unreadable.length });
}

/** Raises those that nobody has raised since they were read, together. */
async function raise(due: readonly OnAgenda[], at: Temporal.Instant, store: Store): Promise<void> {
  const readable = due.flatMap(({ event, ...moment }) => (event === undefined ? [] : [{ ...moment, event }]));
  if (readable.length === 0) return;
  const changes = readable.map(({ key }) => raiseMoment(key));
  const gone = await store.tryCommit({ at, changes, events: readable.map(({ event }) => event), evenWhenClosed: true });
  if (gone.length > 0) await raise(without(gone, readable), at, store);
}

function without(gone: readonly Pick<OnAgenda, 'key'>[], due: readonly OnAgenda[]): readonly OnAgenda[] {
  const taken = new Set(gone.map(({ key }) => key.sk));
  return due.filter(({ key }) => !taken.has(key.sk));
}

/** What this version of the code cannot read is for a human being. */
async function putAside({ key }: OnAgenda, at: Temporal.Instant, store: Store): Promise<void> {
  await store.commit({ at, changes: [raiseMoment(key), putFailedOnList(`agenda ${key.sk}`, at)], evenWhenClosed: true });
}
