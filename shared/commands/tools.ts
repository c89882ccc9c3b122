import type { Temporal } from 'temporal-polyfill';
import type { Round } from '../round/round-file.ts';
import type { Store } from '../storage/store.ts';
import type { Log } from './log-lines.ts';

/** What every function works with. Made once per process, from the environment alone. */
export type Tools = {
  readonly round: Round;
  readonly store: Store;
  readonly table: string;
  readonly publicUrl: string;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly newSecret: () => string;
};
