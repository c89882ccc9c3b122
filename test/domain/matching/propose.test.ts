import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Decisions } from '../../../shared/domain/matching/decisions.ts';
import { type Plan, planSchema } from '../../../shared/domain/matching/plan.ts';
import type { Fault } from '../../../shared/domain/matching/problem.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import { theRound } from '../../builders/round.ts';
import { manager, manyApplicants, student } from './applicants.ts';
import { dice, shuffledList } from './random-problem.ts';

const round = theRound({ seats: 500 });
const FREE: Decisions = { locks: [], forbids: [], policy: 'fair' };

function planOf(plan: Plan | { readonly faults: readonly Fault[] }): Plan {
  if ('faults' in plan) throw new Error(JSON.stringify(plan.faults));
  return plan;
}

const pairsOf = ({ pairs }: Plan) => pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`);

test('a plan is plain data that can be stored, and says what it was worked out from', () => {
  const people = manyApplicants(1, 12, 8);
  const plan = planOf(proposePlan(round, people, FREE));
  expect(z.parse(planSchema, JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  expect(plan).toMatchObject({ version: 1, policy: 'fair', floor: 50, band: 5, weights: round.matching.weights });
  expect(plan.certificate).toMatchObject({ optimal: true, checked: true });
  expect(plan.mentorsLeft).toHaveLength(12 - plan.placed);
  expect(plan.total).toBe(plan.pairs.reduce((sum, { fit }) => sum + fit.score, 0));
  expect(plan.worst).toBe(Math.min(...plan.pairs.map(({ fit }) => fit.score)));
  expect(plan.weakBandCounts.reduce((sum, count) => sum + count, 0)).toBe(plan.pairs.filter(({ fit }) => fit.score < 50).length);
});

test('the same inputs give the same plan to the byte, in whatever order they come', () => {
  const roll = dice(5);
  const people = manyApplicants(2, 40, 30);
  const decisions: Decisions = {
    ...FREE,
    locks: [
      ['s1', 'c2'],
      ['s3', 'c4'],
    ],
    overruled: [
      ['s1', 'c2'],
      ['s3', 'c4'],
    ],
    forbids: [
      ['s5', 'c5'],
      ['s6', 'c6'],
    ],
  };
  const mixed = (person: Applicant): Applicant => {
    const { answers } = person;
    const both = {
      topics: shuffledList(answers.topics, roll),
      goals: shuffledList(answers.goals, roll),
      slots: shuffledList(answers.slots, roll),
    };
    return { ...person, answers: { ...answers, ...both } };
  };
  const plans = Array.from({ length: 20 }, () =>
    JSON.stringify(
      proposePlan(round, shuffledList(people, roll).map(mixed), {
        ...decisions,
        locks: shuffledList(decisions.locks, roll),
        forbids: shuffledList(decisions.forbids, roll),
      }),
    ),
  );
  expect(new Set(plans)).toEqual(new Set([JSON.stringify(proposePlan(round, people, decisions))]));
});

test('whatever goes into a plan changes its hash', () => {
  const people = manyApplicants(3, 6, 6);
  const hashOf = (of = round, applicants = people, decisions = FREE) => planOf(proposePlan(of, applicants, decisions)).inputs;
  const hashes = [
    hashOf(),
    hashOf({ ...round, id: 'another' }),
    hashOf({ ...round, seats: 499 }),
    hashOf({ ...round, matching: { ...round.matching, floor: 51 } }),
    hashOf({ ...round, matching: { ...round.matching, weights: { ...round.matching.weights, goals: 16 } } }),
    hashOf(round, people.slice(1)),
    hashOf(round, [{ ...people[0]!, priority: true }, ...people.slice(1)]),
    hashOf(round, people, { ...FREE, policy: 'highest-total' }),
    hashOf(round, people, { ...FREE, forbids: [['s0', 'c0']] }),
    hashOf(round, people, { ...FREE, barred: [{ pair: ['s0', 'c0'], rule: 'vetoed' }] }),
    hashOf(round, people, { ...FREE, overruled: [['s0', 'c0']] }),
    hashOf(round, people, { ...FREE, required: ['s0'] }),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('locked pairs stay, forbidden ones never come, and the round holds as many pairs as it has room for', () => {
  const people = manyApplicants(4, 20, 20);
  const few = theRound({ seats: 6 });
  const free = planOf(proposePlan(few, people, FREE));
  expect(free.pairs).toHaveLength(6);
  const [first] = free.pairs;
  const forbidden = planOf(proposePlan(few, people, { ...FREE, forbids: [[first!.mentor, first!.mentee]] }));
  expect(pairsOf(forbidden)).not.toContain(pairsOf(free)[0]);
  const locked = planOf(proposePlan(few, people, { ...FREE, locks: [[forbidden.mentorsLeft[0]!, forbidden.menteesLeft[0]!]] }));
  expect(locked.pairs.find(({ locked: isLocked }) => isLocked)).toMatchObject({
    mentor: forbidden.mentorsLeft[0],
    mentee: forbidden.menteesLeft[0],
  });
  expect(locked.pairs).toHaveLength(6);
});

test('a manager can have as many students as the round says, but a second one only when every other has a first', () => {
  const two = { ...round, matching: { ...round.matching, mentorsPerMentee: 2 } };
  const people = [student('s1'), student('s2'), student('s3'), manager('c1'), manager('c2', { topics: ['marketing'] })];
  const plan = planOf(proposePlan(two, people, FREE));
  expect(plan).toMatchObject({ placed: 3, menteesCovered: 2, menteesLeft: [] });
});

test('a lock against a rule is refused until an operator overrules the rule', () => {
  const people = [student('s', { languages: ['en'] }), manager('c')];
  expect(proposePlan(round, people, { ...FREE, locks: [['s', 'c']] })).toMatchObject({
    faults: [{ code: 'lock against rule', rule: 'no common language' }],
  });
  expect(planOf(proposePlan(round, people, { ...FREE, locks: [['s', 'c']], overruled: [['s', 'c']] })).pairs).toHaveLength(1);
});

test('people who must be placed are, or are named when they cannot be', () => {
  const people = [student('s1'), student('s2', { topics: ['marketing'] }), student('s3', { languages: ['en'] }), manager('c')];
  expect(pairsOf(planOf(proposePlan(round, people, FREE)))).toEqual(['s1 c']);
  expect(pairsOf(planOf(proposePlan(round, people, { ...FREE, required: ['s2'] })))).toEqual(['s2 c']);
  expect(proposePlan(round, people, { ...FREE, required: ['s3'] })).toMatchObject({
    faults: [{ code: 'cannot all be placed', people: ['s3'] }],
  });
});

test('above 500 people the proof is not looked at again, and the plan says so', () => {
  const plan = planOf(proposePlan(theRound({ seats: 20 }), manyApplicants(6, 501, 30), FREE));
  expect(plan.certificate).toMatchObject({ optimal: true, checked: false });
});

test('twice as many students and managers take at most twelve times as long to match again, on any machine', () => {
  // Time of the processor, so that what else runs on the machine does not count; the first runs are those in which the code is compiled.
  const usual = (count: number) => {
    const people = manyApplicants(7, count, count);
    const times = Array.from({ length: 12 }, (_, run) => {
      const before = process.cpuUsage();
      planOf(proposePlan(round, people, { ...FREE, forbids: [[`s${run}`, `c${run}`]] }));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return times.slice(5).sort((a, b) => a - b)[3] ?? 0;
  };
  const [half, whole] = [usual(100), usual(200)];
  expect(whole / half).toBeLessThan(12);
});
