import type { Bands, Policy } from './policy.ts';

/** Somebody who may be matched. */
export type Matchable = {
  readonly id: string;
  /** How many people of the other side this person may be paired with: a whole number up to a million, 1 unless given, 0 for nobody. */
  readonly capacity?: number;
  /** Placed before others when not all can be, such as somebody left out last time. */
  readonly priority?: boolean;
  /** A plan that leaves this person out is no plan. */
  readonly required?: boolean;
};

/** Ids of a mentor and a mentee. */
export type PairIds = readonly [mentor: string, mentee: string];

/**
 * Writes how well a mentor and every mentee suit each other, by their indexes in the problem's lists: a whole number from 0 to 100,
 * or -1 - k when rule k of the problem forbids the pair. Where `least` is given, any number below 0 may stand for a score below it:
 * such pairs are not looked at, and often need not be worked out.
 */
export type WriteScores = (mentor: number, scores: Int16Array, least?: Int16Array) => void;

/**
 * The only pairs that may be made, where few may: those of mentor i stand at `start[i]` up to `start[i + 1]`, mentees rising.
 * Scores are 0 to 100.
 */
export type PairList = { readonly start: Int32Array; readonly mentee: Int32Array; readonly score: Uint8Array };

/** Everything that decides a plan. */
export type Problem = {
  /** Id of the round. It takes part in breaking ties, so that chance does not favour the same people in every round. */
  readonly round: string;
  readonly mentors: readonly Matchable[];
  readonly mentees: readonly Matchable[];
  /** A function is asked more than once, and must give the same answer each time. */
  readonly scores: WriteScores | PairList;
  /** What the hard rules are called, in the order of the scores that name them. */
  readonly rules: readonly string[];
  /** Pairs that the plan must hold. */
  readonly locks: readonly PairIds[];
  /** Pairs that the plan must not hold, by an operator's word. */
  readonly forbids: readonly PairIds[];
  /** The most pairs a plan may hold; as many as people can take unless given. */
  readonly seats?: number;
  readonly policy: Policy;
  readonly bands: Bands;
};

/** What can be wrong with a problem, in English. */
const FAULTS = {
  'cannot all be placed': 'the people who must be placed cannot all be placed',
  'id twice': 'this id is given twice',
  'list out of shape': 'the list of pairs does not fit the people, or does not rise',
  'lock against rule': 'a hard rule forbids this pair, so it cannot be locked',
  'locked and forbidden': 'this pair is both locked and forbidden',
  'more locks than capacity': 'this person is in more locked pairs than they can take',
  'more locks than seats': 'there are more locked pairs than seats',
  'no such person': 'there is nobody with this id',
  'not a capacity': 'must be a whole number from 0 to 1,000,000',
  'not a floor': 'must be a whole number: a floor from 0 to 101, or a band of 1 or more',
  'not a score': 'must be a whole number from 0 to 100',
  'pair twice': 'this pair is there twice',
} as const;
export type FaultCode = keyof typeof FAULTS;

/** Something wrong with a problem: where in it, whom it is about, and for a lock the rule it goes against. `what` says it in English. */
export type Fault = {
  readonly code: FaultCode;
  readonly where: string;
  readonly what: string;
  readonly people: readonly string[];
  readonly rule?: string;
};

export function fault(code: FaultCode, where: string, people: readonly string[], rule?: string): Fault {
  return { code, where, what: FAULTS[code], people, ...(rule === undefined ? {} : { rule }) };
}
