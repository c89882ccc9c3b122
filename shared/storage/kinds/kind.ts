import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { DueMoment } from '../../domain/decision.ts';
import type { Round } from '../../round/round-file.ts';
import type { Key } from '../table.ts';

/** How one kind of state lies in the table: its key, the list it is shown in, the moments it puts on the agenda, when it expires. */
export type Kind<State, Id> = {
  readonly name: string;
  readonly schema: z.ZodMiniType<State>;
  readonly key: (id: Id) => Key;
  readonly idOf: (state: State) => Id;
  readonly list?: (state: State) => { readonly list: string; readonly place: string } | undefined;
  readonly moments?: (state: State, round: Round) => readonly DueMoment[];
  readonly expires?: (state: State) => Temporal.Instant;
};
