import type { Plan, PlanOutline } from '../plan.ts';
import type { Policy } from '../policy.ts';
import type { PairIds } from '../problem.ts';

/** What can tell two plans apart, in the order in which it counts. */
export type Aim = 'placed' | 'mentees covered' | 'first left' | 'weak pairs' | 'worst pair' | 'total';

/** One figure of two plans. `from` is the lowest score of the band of weak pairs it counts. */
export type Difference = { readonly aim: Aim; readonly before: number; readonly after: number; readonly from?: number };

/** Somebody whose partners are not the same in two plans; no partner means left out. */
export type Move = { readonly id: string; readonly before: readonly string[]; readonly after: readonly string[] };

export type PlanChange = {
  readonly kept: number;
  readonly gone: readonly PairIds[];
  readonly made: readonly PairIds[];
  readonly mentors: readonly Move[];
  readonly mentees: readonly Move[];
  /** The first figure that differs by the policy of the later plan: what decides which of the two is better. Nothing when they are equally good. */
  readonly decides: Difference | undefined;
  /** All that differs. A plan can gain in total and lose all the same, because somebody is left out. */
  readonly differences: readonly Difference[];
};

/** What changes from one plan to another. */
export function comparePlans(before: PlanOutline, after: Plan): PlanChange {
  const gone = pairsOnlyIn(before, after);
  const made = pairsOnlyIn(after, before);
  const differences = figuresOf(before, after).filter((figure) => figure.before !== figure.after);
  const counts = aimsOf(after.policy);
  return {
    kept: before.pairs.length - gone.length,
    gone,
    made,
    mentors: movesOf(
      before,
      after,
      ({ mentor }) => mentor,
      ({ mentee }) => mentee,
    ),
    mentees: movesOf(
      before,
      after,
      ({ mentee }) => mentee,
      ({ mentor }) => mentor,
    ),
    decides: differences.find(({ aim }) => counts.includes(aim)),
    differences,
  };
}

function aimsOf(policy: Policy): readonly Aim[] {
  switch (policy) {
    case 'fair':
      return ['placed', 'mentees covered', 'first left', 'weak pairs', 'total'];
    case 'highest-total':
      return ['placed', 'mentees covered', 'first left', 'total'];
    case 'strictest':
      return ['placed', 'mentees covered', 'first left', 'worst pair', 'total'];
  }
}

function figuresOf(before: PlanOutline, after: Plan): readonly Difference[] {
  const bands = Math.max(before.weakBandCounts.length, after.weakBandCounts.length);
  return [
    { aim: 'placed', before: before.placed, after: after.placed },
    { aim: 'mentees covered', before: before.menteesCovered, after: after.menteesCovered },
    { aim: 'first left', before: before.firstLeft ?? 0, after: after.firstLeft ?? 0 },
    ...Array.from({ length: bands }, (_, band): Difference => {
      const count = ({ weakBandCounts }: PlanOutline) => weakBandCounts[band] ?? 0;
      return { aim: 'weak pairs', before: count(before), after: count(after), from: band * after.band };
    }),
    { aim: 'worst pair', before: before.worst ?? 0, after: after.worst ?? 0 },
    { aim: 'total', before: before.total, after: after.total },
  ];
}

type PlanPair = PlanOutline['pairs'][number];

function pairsOnlyIn(plan: PlanOutline, other: PlanOutline): readonly PairIds[] {
  const known = new Set(other.pairs.map(keyOf));
  return plan.pairs.filter((pair) => !known.has(keyOf(pair))).map(({ mentor, mentee }) => [mentor, mentee]);
}

function keyOf({ mentor, mentee }: PlanPair): string {
  return JSON.stringify([mentor, mentee]);
}

function movesOf(
  before: PlanOutline,
  after: PlanOutline,
  who: (pair: PlanPair) => string,
  partner: (pair: PlanPair) => string,
): readonly Move[] {
  const ids = new Set([...before.pairs, ...after.pairs].map(who));
  const partnersIn = (plan: PlanOutline) => {
    const partners = new Map<string, string[]>();
    for (const pair of plan.pairs) partners.set(who(pair), [...(partners.get(who(pair)) ?? []), partner(pair)].sort());
    return partners;
  };
  const [then, now] = [partnersIn(before), partnersIn(after)];
  return [...ids]
    .map((id) => ({ id, before: then.get(id) ?? [], after: now.get(id) ?? [] }))
    .filter((move) => move.before.join('\n') !== move.after.join('\n'));
}
