import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Decisions } from '../../../shared/domain/matching/decisions.ts';
import { type Plan, planSchema } from '../../../shared/domain/matching/plan.ts';
import type { Fault } from '../../../shared/domain/matching/problem.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import type { Round } from '../../../shared/round/round-file.ts';
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
    required: ['s7', 's8', 's9'],
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
        required: shuffledList(decisions.required ?? [], roll),
      }),
    ),
  );
  expect(new Set(plans)).toEqual(new Set([JSON.stringify(proposePlan(round, people, decisions))]));
});

test('whatever goes into a plan changes its hash', () => {
  const people = manyApplicants(3, 6, 6);
  const hashOf = (of = round, applicants = people, decisions = FREE) => planOf(proposePlan(of, applicants, decisions)).inputs;
  const matched = (changes: Partial<Round['matching']>) => hashOf({ ...round, matching: { ...round.matching, ...changes } });
  const withFirst = (changes: Partial<Applicant>) => hashOf(round, [{ ...people[0]!, ...changes }, ...people.slice(1)]);
  const answering = (changes: Partial<Omit<Applicant['answers'], 'role'>>) => withFirst({ answers: { ...people[0]!.answers, ...changes } });
  const hashes = [
    hashOf(),
    hashOf({ ...round, id: 'another' }),
    hashOf({ ...round, seats: 499 }),
    hashOf({ ...round, themes: round.themes.map((theme, at) => (at === 0 ? { ...theme, id: 'another' } : theme)) }),
    matched({ mentorsPerMentee: 2 }),
    matched({ floor: 51 }),
    matched({ band: 6 }),
    matched({ needsSharedTime: true }),
    matched({ weights: { ...round.matching.weights, goals: 16 } }),
    hashOf(round, people.slice(1)),
    withFirst({ priority: true }),
    withFirst({ capacity: 1 }),
    withFirst({ capacity: 2 }),
    answering({ name: 'Somebody else' }),
    answering({ field: 'Something else' }),
    answering({ tiesWith: 'Somebody' }),
    answering({ foremost: 'another' }),
    answering({ topics: ['another'] }),
    answering({ goals: ['leadership', 'change'] }),
    answering({ slots: ['fri-eve'] }),
    answering({ languages: ['en', 'sv'], slots: ['fri-eve'] }),
    hashOf(round, people, { ...FREE, policy: 'highest-total' }),
    hashOf(round, people, { ...FREE, forbids: [['s0', 'c0']] }),
    hashOf(round, people, { ...FREE, locks: [['s0', 'c0']], overruled: [['s0', 'c0']] }),
    hashOf(round, people, { ...FREE, barred: [{ pair: ['s0', 'c0'], rule: 'vetoed' }] }),
    hashOf(round, people, { ...FREE, barred: [{ pair: ['s0', 'c0'], rule: 'met before' }] }),
    hashOf(round, people, { ...FREE, barred: [{ pair: ['s0', 'c1'], rule: 'met before' }] }),
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
    faults: [
      {
        code: 'cannot all be placed',
        where: 'required',
        what: 'the people who must be placed cannot all be placed',
        people: ['s3'],
      },
    ],
  });
});

test('a plan lists its pairs by their ids, be they locked or not, the shorter ids first', () => {
  const some = [student('s10'), student('s2', { topics: ['marketing'] }), student('s3'), manager('c1'), manager('c10'), manager('c2')];
  const both = planOf(
    proposePlan(round, [...some.slice(1), { ...some[0]!, capacity: 2 }], {
      ...FREE,
      locks: [
        ['s10', 'c10'],
        ['s3', 'c2'],
      ],
      required: ['s2'],
    }),
  );
  expect(both.pairs.map(({ mentor, mentee, locked }) => [mentor, mentee, locked])).toEqual([
    ['s2', 'c1', false],
    ['s3', 'c2', true],
    ['s10', 'c10', true],
  ]);
  const two = planOf(proposePlan(round, [{ ...some[0]!, capacity: 2 }, ...some.slice(3, 5)], { ...FREE, locks: [['s10', 'c10']] }));
  expect(pairsOf(two)).toEqual(['s10 c1', 's10 c10']);
});

test('somebody may meet as many as they say, a student else one and a manager as many as the round says', () => {
  const two = { ...round, matching: { ...round.matching, mentorsPerMentee: 2 } };
  const placed = (students: readonly Applicant[], managers: readonly Applicant[]) =>
    planOf(proposePlan(two, [...students, ...managers], FREE)).pairs.length;
  const [students, managers] = [['s1', 's2', 's3'].map((id) => student(id)), ['c1', 'c2', 'c3'].map((id) => manager(id))];
  expect([placed(students, managers.slice(0, 1)), placed(students.slice(0, 1), managers)]).toEqual([2, 1]);
  expect(placed(students, [{ ...managers[0]!, capacity: 3 }])).toBe(3);
  expect(placed(students, [{ ...managers[0]!, capacity: 1 }])).toBe(1);
  expect(placed([{ ...students[0]!, capacity: 2 }], managers)).toBe(2);
});

test('it is told how many of those who go first are left, and only where somebody does is that an aim', () => {
  const people = [student('s1'), student('s2'), student('s3', { languages: ['en'] }), manager('c1'), manager('c2', { languages: [] })];
  const first = (...ids: readonly string[]) =>
    planOf(
      proposePlan(
        round,
        people.map((person) => (ids.includes(person.id) ? { ...person, priority: true } : person)),
        FREE,
      ),
    );
  const aims = ({ certificate }: Plan) => certificate.levels.map(({ level }) => level);
  expect(first()).toMatchObject({ firstLeft: 0, mentorsLeft: expect.arrayContaining(['s3']), menteesLeft: ['c2'] });
  expect(aims(first())).not.toContain('priority people');
  expect(first('s1')).toMatchObject({ firstLeft: 0, mentorsLeft: ['s2', 's3'] });
  expect(aims(first('s1'))).toContain('priority people');
  expect([first('s1', 's3').firstLeft, first('s2', 's3', 'c2').firstLeft]).toEqual([1, 2]);
});

test('above 500 people the proof is not looked at again, and the plan says so', () => {
  const checked = (students: number, managers: number) =>
    planOf(proposePlan(theRound({ seats: 5 }), manyApplicants(6, students, managers), FREE)).certificate;
  expect(checked(501, 5)).toMatchObject({ optimal: true, checked: false });
  expect([checked(5, 501), checked(500, 5)]).toMatchObject([{ checked: false }, { optimal: true, checked: true }]);
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
