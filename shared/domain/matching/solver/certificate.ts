import type { PairList } from '../problem.ts';
import { pairAt } from '../roster/pair-list.ts';
import type { PairByPosition, Roster } from '../roster/positions.ts';
import { type Level, setCosts } from './levels.ts';
import { type Network, networkOf } from './network.ts';
import type { Solution, Step } from './solve.ts';
import { pairHash } from './tie-break.ts';

/**
 * Whether the steps of a solution prove that no plan made of the pairs given is better, level by level, than the pairs chosen. Uses nothing
 * the solver worked out but the prices: whatever they are, they bound every plan's cost from below as long as no edge costs less than its
 * ends are priced, and a plan that reaches the bound uses only edges that cost just that.
 */
export function provesBest(roster: Roster, pairs: PairList, { chosen, steps }: Solution): boolean {
  if (!isPlan(roster, pairs, chosen)) return false;
  const network = networkOf(roster, pairs);
  const gone = new Uint8Array(network.column.length);
  const cost = new Int32Array(network.column.length);
  return steps.every((step) => {
    setCosts(step.level, network, cost);
    const bound = lowerBound(step, network, cost, gone);
    const reached = planCost(step.level, network, chosen);
    return step.cost === bound && (step.narrows ? reached === bound : reached >= bound);
  });
}

/** What the prices of a step say any plan costs at least, among the edges that are left; undefined when they say nothing. */
function lowerBound({ prices, narrows }: Step, network: Network, cost: Int32Array, gone: Uint8Array): number | undefined {
  const paid = prices?.rows ?? new Float64Array(network.rows);
  const asked = prices?.columns ?? new Float64Array(network.columns);
  for (let row = 0; row < network.rows; row++) {
    if (!holdsForRow(network, row, paid[row] ?? 0, asked, cost, gone, narrows)) return undefined;
  }
  const bound = paid.reduce((sum, price, row) => sum + price * (network.supply[row] ?? 0), 0);
  return asked.reduce((sum, price, column) => sum + price * (network.demand[column] ?? 0), bound);
}

/** Whether no edge of a row costs less than its ends are priced. Where the level narrows, those that cost more are gone from then on. */
function holdsForRow(
  { start, column }: Network,
  row: number,
  paid: number,
  asked: Float64Array,
  cost: Int32Array,
  gone: Uint8Array,
  narrows: boolean,
): boolean {
  const end = start[row + 1] ?? 0;
  for (let edge = start[row] ?? 0; edge < end; edge++) {
    if (gone[edge] === 1) continue;
    const dearer = (cost[edge] ?? 0) - paid - (asked[column[edge] ?? 0] ?? 0);
    if (!(dearer >= 0)) return false;
    if (narrows && dearer > 0) gone[edge] = 1;
  }
  return true;
}

/** What a plan costs at a level, besides its locked pairs. */
function planCost(level: Level, network: Network, chosen: readonly PairByPosition[]): number {
  switch (level.kind) {
    case 'scores':
      return chosen.reduce((cost, { score }) => cost + (level.byScore[score] ?? 0), 0);
    case 'hashes':
      return chosen.reduce((cost, { mentor, mentee }) => cost + pairHash(level.mentors[mentor] ?? 0, level.mentees[mentee] ?? 0), 0);
    case 'people': {
      const mentors = new Set(chosen.map(({ mentor }) => mentor));
      const mentees = new Set(chosen.map(({ mentee }) => mentee));
      return leavingCost(level.mentors, network.supply, mentors) + leavingCost(level.mentees, network.demand, mentees);
    }
  }
}

/** Only people with a first seat can be left out: the others are in a locked pair already, or nobody may be paired with them. */
function leavingCost(costs: Uint8Array, firstSeats: Int32Array, placed: ReadonlySet<number>): number {
  return costs.reduce((sum, cost, person) => (firstSeats[person] === 0 || placed.has(person) ? sum : sum + cost), 0);
}

/** Whether the pairs chosen may be made together: each is among the pairs given, none is there twice, and nobody is in too many. */
function isPlan(roster: Roster, pairs: PairList, chosen: readonly PairByPosition[]): boolean {
  const { mentors, mentees, seats } = roster;
  const mentorPairs = Int32Array.from(mentors.locks);
  const menteePairs = Int32Array.from(mentees.locks);
  const seen = new Set<number>();
  for (const { mentor, mentee, score } of chosen) {
    const pair = pairAt(pairs, mentor, mentee);
    if (pairs.score[pair] !== score || seen.has(pair)) return false;
    seen.add(pair);
    mentorPairs[mentor] = (mentorPairs[mentor] ?? 0) + 1;
    menteePairs[mentee] = (menteePairs[mentee] ?? 0) + 1;
  }
  const within = (counts: Int32Array, capacity: Int32Array) => counts.every((count, person) => count <= (capacity[person] ?? 0));
  return chosen.length <= seats && within(mentorPairs, mentors.capacity) && within(menteePairs, mentees.capacity);
}
