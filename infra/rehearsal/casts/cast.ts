import type { Temporal } from 'temporal-polyfill';
import type { Role, Round } from '../../../shared/round/round-file.ts';
import type { Desk } from '../operators/desk.ts';
import type { Character } from '../people/characters.ts';
import type { Habit } from '../people/habit.ts';
import type { Evidence } from '../verdict/evidence.ts';

/** All who have a habit, for somebody who has their names and addresses from elsewhere. */
export type Everybody = (habit: Habit) => readonly Character[];

/**
 * Something an operator does by themselves, not because a mail asks for it: on which day of the round, at what time there. Without a day it is
 * about something the round does not have, and is not done.
 */
export type Errand = {
  readonly what: string;
  readonly on: (round: Round) => Temporal.PlainDate | undefined;
  readonly at: string;
  readonly does: (desk: Desk, everybody: Everybody) => Promise<void>;
};

/** Who takes part in a rehearsal and what happens in it. The people themselves are drawn from the seed. */
export type Cast = {
  /** What the first of each side do, one after the other; all the rest do what is hoped. */
  readonly habits: Readonly<Record<Role, readonly (readonly Habit[])[]>>;
  /** People of this cast besides those a rehearsal is asked for. */
  readonly besides?: Readonly<Record<Role, readonly (readonly Habit[])[]>>;
  /** So many seats the round has more than its file says, for them. */
  readonly seatsBesides?: number;
  /** Within so many days of the call everybody has applied; as long as it lasts when left out. */
  readonly appliesWithinDays?: number;
  readonly operators: {
    /** From one day to the other nobody opens the console, whatever mails say. */
    readonly away?: (round: Round) => { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
    /** So many days what can wait is left on the list. */
    readonly leavesDays?: number;
    /** Whether each entry is taken and written about before it is ticked off. */
    readonly takesEntries?: boolean;
    readonly errands?: readonly Errand[];
  };
  /** What this cast is there to show, each with how a verdict knows that it happened. */
  readonly happens?: Readonly<Record<string, (evidence: Evidence) => boolean>>;
};
