import { expect, test } from 'vitest';
import { comparePlans } from '../../../shared/domain/matching/explain/compare-plans.ts';
import { isLeftOut, outlineOf, type Plan, reckonsWith } from '../../../shared/domain/matching/plan.ts';
import { POLICIES } from '../../../shared/domain/matching/policy.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import { theRound } from '../../builders/round.ts';
import { manager, student } from './applicants.ts';

function thePlan(): Plan {
  const plan = proposePlan(theRound(), [student('s1'), student('s2'), manager('c1'), manager('c2')], {
    policy: 'fair',
    locks: [],
    forbids: [],
  });
  if ('faults' in plan) throw new Error('the plan has faults');
  return plan;
}
const PLAN: Plan = {
  ...thePlan(),
  mentorsLeft: ['s3'],
  menteesLeft: ['c3'],
  placed: 4,
  menteesCovered: 4,
  firstLeft: 1,
  worst: 60,
  total: 150,
  weakBandCounts: [1, 2],
  band: 10,
};
const better = (changes: Partial<Plan>) => comparePlans(outlineOf(PLAN), { ...PLAN, ...changes });

test('a plan reckons with those in its pairs and with those it leaves out, and with nobody else', () => {
  expect(['s1', 'c2', 's3', 'c3', 'x'].map((person) => reckonsWith(PLAN, person))).toEqual([true, true, true, true, false]);
  expect(['s1', 'c2', 's3', 'c3', 'x'].map((person) => isLeftOut(PLAN, person))).toEqual([false, false, true, true, false]);
});

test('of a plan as much is kept as it takes to compare it with the next', () => {
  const { pairs, ...figures } = outlineOf(PLAN);
  expect(pairs).toEqual(PLAN.pairs.map(({ mentor, mentee }) => ({ mentor, mentee })));
  expect(figures).toEqual({ placed: 4, menteesCovered: 4, firstLeft: 1, worst: 60, total: 150, weakBandCounts: [1, 2] });
  const { firstLeft: _, ...without } = PLAN;
  expect(outlineOf(without).firstLeft).toBe(0);
});

test('what decides between two plans is the first figure that counts by the policy, and all that differs is told', () => {
  const changes: Partial<Plan> = { weakBandCounts: [1, 1], worst: 55, total: 149 };
  expect(POLICIES.map((policy) => better({ ...changes, policy }).decides?.aim)).toEqual(
    POLICIES.map((policy) => ({ fair: 'weak pairs', 'highest-total': 'total', strictest: 'worst pair' })[policy]),
  );
  expect(better(changes).differences).toEqual([
    { aim: 'weak pairs', before: 2, after: 1, from: 10 },
    { aim: 'worst pair', before: 60, after: 55 },
    { aim: 'total', before: 150, after: 149 },
  ]);
  for (const policy of POLICIES) {
    expect(better({ policy, placed: 3, total: 151 }).decides).toEqual({ aim: 'placed', before: 4, after: 3 });
    expect(better({ policy, menteesCovered: 3, total: 151 }).decides).toEqual({ aim: 'mentees covered', before: 4, after: 3 });
    expect(better({ policy, firstLeft: 0, total: 149 }).decides).toEqual({ aim: 'first left', before: 1, after: 0 });
  }
});

test('two plans that are as good differ by nothing, also where one has more bands or says nothing of some figures', () => {
  expect(better({})).toMatchObject({ decides: undefined, differences: [], gone: [], made: [], mentors: [], mentees: [], kept: 2 });
  expect(better({ weakBandCounts: [1, 2, 0] }).differences).toEqual([]);
  const { firstLeft: _, ...without } = PLAN;
  expect(comparePlans({ ...outlineOf(PLAN), firstLeft: 0, worst: 0 }, { ...without, worst: null }).differences).toEqual([]);
  const { firstLeft: _none, ...outline } = outlineOf(PLAN);
  expect(comparePlans({ ...outline, worst: null }, { ...PLAN, firstLeft: 0, worst: 0 }).differences).toEqual([]);
  expect(better({ weakBandCounts: [1, 2, 3] }).differences).toEqual([{ aim: 'weak pairs', before: 0, after: 3, from: 20 }]);
  expect(better({ weakBandCounts: [1] }).differences).toEqual([{ aim: 'weak pairs', before: 2, after: 0, from: 10 }]);
});

test('only those move whose partners are others, in whatever order these are named', () => {
  const [first, second] = PLAN.pairs;
  const both = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([mentor, mentee]) => ({ ...first!, mentor, mentee }));
  const before = outlineOf({ ...PLAN, pairs: both(['s1', 'c1'], ['s2', 'c1'], ['s3', 'c2']) });
  const change = comparePlans(before, { ...PLAN, pairs: both(['s2', 'c1'], ['s1', 'c1'], ['s4', 'c2']) });
  expect(change).toMatchObject({ kept: 2, gone: [['s3', 'c2']], made: [['s4', 'c2']] });
  expect(change.mentors).toEqual([
    { id: 's3', before: ['c2'], after: [] },
    { id: 's4', before: [], after: ['c2'] },
  ]);
  expect(change.mentees).toEqual([{ id: 'c2', before: ['s3'], after: ['s4'] }]);
  expect(second).toBeDefined();
});
