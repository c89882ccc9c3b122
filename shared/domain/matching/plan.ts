import * as z from 'zod/mini';
import { COMPONENTS, fitSchema } from '../fit.ts';
import { POLICIES } from './policy.ts';

/** What a plan aims for, first things first. */
export const LEVELS = [
  'required people',
  'mentors placed',
  'mentees covered',
  'priority people',
  'weak pairs',
  'worst pair',
  'total',
  'tie-break',
] as const;
export type LevelName = (typeof LEVELS)[number];

const points = z.int();

/** The best set of pairs, why it is the best, and all it takes to work it out again. Holds ids, never words of people. */
export const planSchema = z.object({
  /** Which way of working plans out this one comes from. A change that can lead to another plan is a new number. */
  version: z.literal(1),
  pairs: z.array(z.object({ mentor: z.string(), mentee: z.string(), fit: fitSchema, locked: z.boolean() })),
  mentorsLeft: z.array(z.string()),
  menteesLeft: z.array(z.string()),
  placed: z.int(),
  menteesCovered: z.int(),
  /** How many of those who go first have no pair. */
  firstLeft: z.optional(z.int()),
  /** The lowest score of a pair; null in a plan without pairs. */
  worst: z.nullable(points),
  total: points,
  /** How many pairs score in each band below the floor, the weakest band first, whatever the policy. */
  weakBandCounts: z.array(z.int()),
  policy: z.enum(POLICIES),
  floor: points,
  band: points,
  weights: z.record(z.enum(COMPONENTS), z.int()),
  /** Hash of everything that went into the plan: the same inputs give the same plan, to the byte. */
  inputs: z.string(),
  certificate: z.object({
    /** Whether the prices of every level prove that no plan is better. */
    optimal: z.boolean(),
    /** Whether that was checked apart from the solver. */
    checked: z.boolean(),
    /** What each level costs, in their order: people left out, pairs in a band, points (below 0), hashes. Without the locked pairs. */
    levels: z.array(z.object({ level: z.enum(LEVELS), cost: z.number() })),
  }),
});
export type Plan = z.infer<typeof planSchema>;

/** Whether a plan reckons with somebody, with a pair or without. */
export function reckonsWith({ pairs, mentorsLeft, menteesLeft }: Plan, person: string): boolean {
  return isLeftOut({ mentorsLeft, menteesLeft }, person) || pairs.some(({ mentor, mentee }) => mentor === person || mentee === person);
}

export function isLeftOut({ mentorsLeft, menteesLeft }: Pick<Plan, 'mentorsLeft' | 'menteesLeft'>, person: string): boolean {
  return mentorsLeft.includes(person) || menteesLeft.includes(person);
}

/** As much of a plan as it takes to say what another one changes. */
export const planOutlineSchema = z.object({
  pairs: z.array(z.object({ mentor: z.string(), mentee: z.string() })),
  placed: z.int(),
  menteesCovered: z.int(),
  firstLeft: z.optional(z.int()),
  worst: z.nullable(points),
  total: points,
  weakBandCounts: z.array(z.int()),
});
export type PlanOutline = z.infer<typeof planOutlineSchema>;

export function outlineOf({ pairs, placed, menteesCovered, firstLeft = 0, worst, total, weakBandCounts }: Plan): PlanOutline {
  return {
    pairs: pairs.map(({ mentor, mentee }) => ({ mentor, mentee })),
    placed,
    menteesCovered,
    firstLeft,
    worst,
    total,
    weakBandCounts,
  };
}
