import type { Problem } from '../problem.ts';

/** A pair by the positions of its people in the roster. */
export type PairByPosition = { readonly mentor: number; readonly mentee: number; readonly score: number };

/** One side of a roster, each list by position. */
export type Side = {
  /** Index in the problem's list. */
  readonly listIndex: Int32Array;
  readonly capacity: Int32Array;
  /** How many locked pairs each is in. */
  readonly locks: Int32Array;
  readonly priority: Uint8Array;
  readonly required: Uint8Array;
};

/**
 * The people of a problem in the order of their ids, with locks and forbids looked up. Everything below works with positions in this
 * order, so the order in which a problem lists its people can change nothing.
 */
export type Roster = {
  readonly problem: Problem;
  readonly mentors: Side;
  readonly mentees: Side;
  readonly locks: readonly PairByPosition[];
  /** Pairs that are not free to choose, locked or forbidden: the mentees by mentor. */
  readonly barred: ReadonlyMap<number, ReadonlySet<number>>;
  /** How many pairs there is room for besides the locked ones. */
  readonly seats: number;
};
