import type { Temporal } from 'temporal-polyfill';
import type { OnAgenda } from '../../storage/agenda.ts';
import { raiseMoment } from '../../storage/changes/changes.ts';
import type { Store } from '../../storage/store.ts';

/** Raises those that nobody has raised since they were read, together. Gives how many. */
export async function raiseMoments(due: readonly OnAgenda[], at: Temporal.Instant, store: Store): Promise<number> {
  const readable = due.flatMap(({ event, ...moment }) => (event === undefined ? [] : [{ ...moment, event }]));
  if (readable.length === 0) return 0;
  const changes = readable.map(({ key }) => raiseMoment(key));
  const gone = await store.tryCommit({ at, changes, events: readable.map(({ event }) => event), evenWhenClosed: true });
  return gone.length > 0 ? raiseMoments(without(gone, readable), at, store) : readable.length;
}

function without(gone: readonly Pick<OnAgenda, 'key'>[], due: readonly OnAgenda[]): readonly OnAgenda[] {
  const taken = new Set(gone.map(({ key }) => key.sk));
  return due.filter(({ key }) => !taken.has(key.sk));
}
