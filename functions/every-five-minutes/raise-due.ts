import type { Temporal } from 'temporal-polyfill';
import { tellUnreadable } from '../../shared/commands/attention/cannot-be-read.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { type IsTimeLeft, onTick } from '../../shared/lambda/on-tick.ts';
import { dueMoments, type OnAgenda } from '../../shared/storage/agenda.ts';
import { raiseMoment } from '../../shared/storage/changes/changes.ts';
import type { Store } from '../../shared/storage/store.ts';

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
    raised += await raise(due, at, store);
    unreadable.push(...due.filter(({ event }) => event === undefined));
  }
  if (raised > 0) log.info('MOMENTS_RAISED', { count: raised });
  await tellUnreadable(
    unreadable.map(({ key }) => ({ kind: 'agenda', key })),
    tools,
  );
}

/** Raises those that nobody has raised since they were read, together. Gives how many. */
async function raise(due: readonly OnAgenda[], at: Temporal.Instant, store: Store): Promise<number> {
  const readable = due.flatMap(({ event, ...moment }) => (event === undefined ? [] : [{ ...moment, event }]));
  if (readable.length === 0) return 0;
  const changes = readable.map(({ key }) => raiseMoment(key));
  const gone = await store.tryCommit({ at, changes, events: readable.map(({ event }) => event), evenWhenClosed: true });
  return gone.length > 0 ? raise(without(gone, readable), at, store) : readable.length;
}

function without(gone: readonly Pick<OnAgenda, 'key'>[], due: readonly OnAgenda[]): readonly OnAgenda[] {
  const taken = new Set(gone.map(({ key }) => key.sk));
  return due.filter(({ key }) => !taken.has(key.sk));
}
