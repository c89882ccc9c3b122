import type { Round } from '../../../round/round-file.ts';
import { COMPONENTS, type Component } from '../../fit.ts';
import type { Profile } from './profile.ts';

/** How much each part of a score counts; shares of their sum. */
export type Weights = Round['matching']['weights'];

/** How many half-days in common are enough. */
export const ENOUGH_SLOTS = 3;
/** A theme that is not the foremost counts this many tenths of one that is. */
const FOREMOST = 10;
const OTHER = 6;
/** An answer that was not given counts half: leaving it out instead would reward empty forms. */
const UNANSWERED = 0.5;
/** Sums of shares are exact to many more places than this. It keeps 12.5 from being 12.4999999. */
export const EPSILON = 1e-9;

/** The weights as points of 100, in the order of COMPONENTS. */
export function pointsOf(weights: Weights): Float64Array {
  const sum = COMPONENTS.reduce((total, component) => total + weights[component], 0);
  return Float64Array.from(COMPONENTS, (component) => (100 * weights[component]) / sum);
}

/**
 * Writes what each component gives a pair, in points that are not rounded yet, in the order of COMPONENTS. Definitions and weights
 * follow what is known of good mentoring pairs (Eby et al. 2013; Baker et al. 2025; Tuma and Dolan 2024); who people are — gender, age,
 * origin, grades — is not asked and does not count.
 */
export function writeShares(mentor: Profile, mentee: Profile, points: Float64Array, shares: Float64Array): void {
  const topics = mentor.topics & mentee.topics;
  shares[0] = (mentee.topics === 0 ? UNANSWERED : tenths(mentee, topics) / tenths(mentee, mentee.topics)) * (points[0] ?? 0);
  shares[1] = (mentor.topics === 0 ? UNANSWERED : tenths(mentor, topics) / tenths(mentor, mentor.topics)) * (points[1] ?? 0);
  const goals = mentor.goals === 0 || mentee.goals === 0 ? 0 : ones(mentor.goals) + ones(mentee.goals);
  shares[2] = (goals === 0 ? UNANSWERED : (2 * ones(mentor.goals & mentee.goals)) / goals) * (points[2] ?? 0);
  shares[3] = (slotsThatCount(mentor.slots & mentee.slots) / ENOUGH_SLOTS) * (points[3] ?? 0);
  shares[4] = (mentor.formats & mentee.formats) === 0 ? 0 : (points[4] ?? 0);
  shares[5] = (mentor.languages === mentee.languages ? 1 : 0.5) * (points[5] ?? 0);
  shares[6] = haveSameField(mentor, mentee) ? 0 : (points[6] ?? 0);
}

/** The score that shares add up to: 0 to 100, halves rounded up. */
export function scoreFrom(shares: Float64Array): number {
  return Math.floor(shares.reduce((sum, share) => sum + share, 0.5 + EPSILON));
}

/** Whole points that add up to the score: those with the largest remainders are rounded up (Hamilton's method). */
export function wholePoints(shares: Float64Array): { component: Component; points: number }[] {
  const whole = shares.map((share) => Math.floor(share));
  const missing = scoreFrom(shares) - whole.reduce((sum, points) => sum + points, 0);
  const remainders = shares.map((share, index) => share - (whole[index] ?? 0));
  for (let times = 0; times < missing; times++) {
    const largest = remainders.indexOf(Math.max(...remainders));
    whole[largest] = (whole[largest] ?? 0) + 1;
    remainders[largest] = -1;
  }
  return COMPONENTS.map((component, index) => ({ component, points: whole[index] ?? 0 }));
}

/** What a person's chosen themes weigh together, in tenths of the foremost. */
function tenths({ foremost }: Profile, chosen: number): number {
  return OTHER * ones(chosen) + ((foremost & chosen) === 0 ? 0 : FOREMOST - OTHER);
}

/** How many half-days in common count, of ENOUGH_SLOTS. */
export function slotsThatCount(slots: number): number {
  return Math.min(ENOUGH_SLOTS, ones(slots));
}

export function haveSameField(mentor: Profile, mentee: Profile): boolean {
  return mentor.fieldWords.some((word) => mentee.fieldWords.includes(word));
}

/** How many of the lowest 16 bits are set, added up in pairs, fours and eights: a table would not stay in the fastest memory. */
function ones(bits: number): number {
  const pairs = bits - ((bits >> 1) & 0x5555);
  const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
  const eights = (fours + (fours >> 4)) & 0x0f0f;
  return (eights + (eights >> 8)) & 0x1f;
}
