import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { DueMoment } from '../../domain/decision.ts';
import type { InventoryOf } from '../../domain/privacy/inventory-of.ts';
import type { Round } from '../../round/round-file.ts';
import type { Key } from '../table.ts';

/**
 * How one kind of state lies in the table: its key, the list it is shown in, the moments it puts on the agenda, when it expires.
 *
 * Versions of the code follow one another on the same table, and go back to the one before. So whoever changes what is stored keeps to this:
 * - What is new is a field of its own, optional or with a default. An older version keeps it, unread, wherever it writes the state back.
 * - A field keeps its name and its meaning for ever. What means something else has another name; until no version writes the old one, both are written.
 * - Where older items can no longer be read as they are, a reader of theirs goes to the end of `older`. That gives the kind the next number.
 * - A new word of a fixed set, such as a letter or a status, makes items that the version before cannot read. It leaves them alone and tells the
 *   operators; where that is too little, release the word first and use it in the release after.
 * - Before a release, `test/storage/releases` gets the table as that release stores it: `npm run keep-release`. The tests read every one.
 */
export type Kind<State, Id> = {
  readonly name: string;
  readonly schema: z.ZodMiniType<State>;
  /** What makes a state of the first shape one of the second, of the second one of the third, and so on. None throws, whatever it is given. */
  readonly older?: readonly ((state: unknown) => unknown)[];
  readonly key: (id: Id) => Key;
  readonly idOf: (state: State) => Id;
  /** What each field holds of a person. */
  readonly holds: NoInfer<InventoryOf<State>>;
  readonly list?: List<State>;
  readonly moments?: (state: State, round: Round) => readonly DueMoment[];
  /** Whether its moments follow the plan of the round, which may change after it was stored. */
  readonly followsPlan?: true;
  readonly expires?: (state: State) => Temporal.Instant;
};

/** A list of one kind, as the console shows it: its name, and where in it a state stands, if it does. */
type List<State> = { readonly name: string; readonly cursor: (state: State) => string | undefined };

/** A kind that is listed. */
export type ListedKind<State, Id> = Kind<State, Id> & { readonly list: List<State> };
