import { expect, test } from 'vitest';
import { COMPONENTS, type Component } from '../../../shared/domain/fit.ts';
import type { Decisions } from '../../../shared/domain/matching/decisions.ts';
import {
  type Alternative,
  type Inputs,
  nextBest,
  priceOfPlacing,
  pricesOfLocks,
  whyNot,
} from '../../../shared/domain/matching/explain/alternatives.ts';
import { blockingPairs } from '../../../shared/domain/matching/explain/blocking-pairs.ts';
import { comparePlans } from '../../../shared/domain/matching/explain/compare-plans.ts';
import { type Note, pairReasons } from '../../../shared/domain/matching/explain/pair-reasons.ts';
import { sensitivityOf } from '../../../shared/domain/matching/explain/sensitivity.ts';
import { whyLeftOut } from '../../../shared/domain/matching/explain/why-left-out.ts';
import type { Plan } from '../../../shared/domain/matching/plan.ts';
import type { PairIds } from '../../../shared/domain/matching/problem.ts';
import { proposePlan } from '../../../shared/domain/matching/propose.ts';
import type { Applicant } from '../../../shared/domain/matching/scoring/scores.ts';
import { theRound } from '../../builders/round.ts';
import { type Given, manager, manyApplicants, student } from './applicants.ts';

const FREE: Decisions = { locks: [], forbids: [], policy: 'fair' };

/** Asa brings what Karin wants and Bo what Per wants; Cleo brings neither as well. */
const ASA = student('asa', { topics: ['social-media'] });
const BO = student('bo', { topics: ['marketing'], slots: ['mon-am'] });
const CLEO = student('cleo', { topics: ['recruiting'] });
const KARIN = manager('karin', { topics: ['social-media'], foremost: 'social-media' });
const ASA_KARIN: PairIds = ['asa', 'karin'];
const PER = manager('per', { topics: ['marketing', 'recruiting'], foremost: 'marketing' });

function solved(
  applicants: readonly Applicant[],
  decisions: Partial<Decisions> = {},
  seats = 50,
): { readonly inputs: Inputs; readonly plan: Plan } {
  const inputs = { round: theRound({ seats }), applicants, decisions: { ...FREE, ...decisions } };
  const plan = proposePlan(inputs.round, applicants, inputs.decisions);
  if ('faults' in plan) throw new Error(JSON.stringify(plan.faults));
  return { inputs, plan };
}

function found(alternative: Alternative | { readonly faults: unknown }): Alternative {
  if ('faults' in alternative) throw new Error(JSON.stringify(alternative.faults));
  return alternative;
}

const pairsOf = ({ pairs }: Plan) => pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`);

test('a pair is explained by what the student brings, the foremost first, and what to know about it', () => {
  const reasons = pairReasons(
    theRound(),
    student('s', { topics: ['social-media', 'marketing'], slots: ['fri-am'], format: 'video', tiesWith: 'någon på bolaget' }),
    manager('c', { topics: ['social-media', 'marketing', 'recruiting'], foremost: 'marketing', format: 'on-site', goals: [] }),
  );
  expect(reasons.brings).toEqual(['marketing', 'social-media']);
  expect(reasons.fit.notCovered).toEqual(['recruiting']);
  expect(reasons.notes).toEqual(['foremost covered', 'no common time', 'no common format', 'ties named', 'not all answered']);
  expect(pairReasons(theRound(), ASA, KARIN).notes).toEqual(['foremost covered']);
  expect(pairReasons(theRound(), BO, KARIN).notes).toEqual(['foremost not covered']);
});

test.each<readonly [mentor: Given, mentee: Given, notes: readonly Note[]]>([
  [{}, {}, []],
  [{ format: 'video' }, { format: 'on-site' }, ['no common format']],
  [{ format: 'on-site' }, { format: 'video' }, ['no common format']],
  [{ format: 'video' }, { format: 'video' }, []],
  [{ format: 'video' }, { format: 'either' }, []],
  [{ format: 'either' }, { format: 'on-site' }, []],
  [{ tiesWith: 'någon' }, {}, ['ties named']],
  [{}, { tiesWith: 'någon' }, ['ties named']],
  [{ field: 'Inköp' }, {}, ['same field']],
  [{ goals: [] }, {}, ['not all answered']],
  [{ slots: ['fri-eve'] }, {}, ['no common time']],
  [{}, { foremost: 'recruiting' }, ['foremost covered']],
  [{}, { foremost: 'marketing' }, ['foremost not covered']],
  // What only the student names as foremost is nobody's wish.
  [{ foremost: 'recruiting' }, {}, []],
])('to know of a student with %j and a manager with %j: %j', (one, other, notes) => {
  expect(pairReasons(theRound(), student('s', one), manager('c', other)).notes).toEqual(notes);
});

test('of a pair it is said that one of the two goes first, whichever it is', () => {
  const first = { priority: true };
  const notes = (mentor: Partial<Applicant>, mentee: Partial<Applicant>) =>
    pairReasons(theRound(), { ...student('s'), ...mentor }, { ...manager('c'), ...mentee }).notes;
  expect([notes({}, {}), notes(first, {}), notes({}, first), notes(first, first)]).toEqual([
    [],
    ['goes first'],
    ['goes first'],
    ['goes first'],
  ]);
});

test('the next best plan says what a pair is worth and who moves', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER]);
  expect(pairsOf(plan)).toEqual(['bo per', 'asa karin']);
  const { plan: next, change } = found(nextBest(inputs, plan, ['asa', 'karin']));
  expect(pairsOf(next)).toEqual(['bo karin', 'asa per']);
  expect(change).toMatchObject({
    kept: 0,
    gone: [
      ['bo', 'per'],
      ['asa', 'karin'],
    ],
    made: [
      ['bo', 'karin'],
      ['asa', 'per'],
    ],
  });
  expect(change.mentors).toContainEqual({ id: 'asa', before: ['karin'], after: ['per'] });
  expect(change.mentees).toContainEqual({ id: 'karin', before: ['asa'], after: ['bo'] });
  expect(change.decides).toMatchObject({ aim: 'weak pairs', before: 0 });
  expect(change.differences.at(-1)).toEqual({ aim: 'total', before: plan.total, after: next.total });
});

test('a locked pair, too, has a next best plan', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER], { locks: [['asa', 'per']] });
  expect(pairsOf(found(nextBest(inputs, plan, ['asa', 'per'])).plan)).toEqual(['bo per', 'asa karin']);
});

test('what else was decided holds in every other plan', () => {
  const people = [ASA, BO, CLEO, KARIN, PER, manager('eva', { topics: ['recruiting'] })];
  const locks: readonly PairIds[] = [
    ['asa', 'per'],
    ['bo', 'karin'],
  ];
  const { inputs, plan } = solved(people, { locks });
  expect(pairsOf(found(nextBest(inputs, plan, ['asa', 'per'])).plan)).toEqual(['bo karin', 'asa eva', 'cleo per']);
  expect(found(whyNot(inputs, plan, ['bo', 'karin'])).change).toMatchObject({ gone: [], made: [] });
  const prices = pricesOfLocks(inputs, plan, locks);
  expect(prices.map(({ lock, without }) => [lock, pairsOf(without.plan)])).toEqual([
    [locks[0], ['bo karin', 'asa per', 'cleo eva']],
    [locks[1], ['bo karin', 'asa per', 'cleo eva']],
  ]);
  // Two locked to one manager are two locks, and so are two that one student is locked to.
  const toOne: readonly PairIds[] = [
    ['bo', 'karin'],
    ['cleo', 'karin'],
  ];
  const both = solved([ASA, BO, CLEO, { ...KARIN, capacity: 2 }, PER], { locks: toOne });
  expect(pairsOf(found(nextBest(both.inputs, both.plan, toOne[0]!)).plan)).toEqual(['bo per', 'asa karin', 'cleo karin']);
  const ofOne: readonly PairIds[] = [
    ['cleo', 'karin'],
    ['cleo', 'per'],
  ];
  const two = solved([ASA, BO, { ...CLEO, capacity: 2 }, KARIN, PER], { locks: ofOne });
  expect(pairsOf(found(nextBest(two.inputs, two.plan, ofOne[1]!)).plan)).toEqual(['bo per', 'cleo karin']);
  const must = solved([ASA, BO, CLEO, KARIN], { required: ['bo'] });
  expect(pairsOf(must.plan)).toEqual(['bo karin']);
  expect(priceOfPlacing(must.inputs, must.plan, 'cleo')).toMatchObject({ faults: [{ code: 'cannot all be placed' }] });
});

test('a pair whose next best plan is as good is free to swap', () => {
  const { inputs, plan } = solved([student('s1'), student('s2'), manager('c1'), manager('c2')]);
  const [pair] = plan.pairs;
  expect(found(nextBest(inputs, plan, [pair!.mentor, pair!.mentee])).change.decides).toBeUndefined();
});

test('why not another pair: the plan that holds it and what it costs, or the rule that forbids it', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER, student('eve', { languages: ['en'] })]);
  expect(pairsOf(found(whyNot(inputs, plan, ['bo', 'karin'])).plan)).toContain('bo karin');
  expect(whyNot(inputs, plan, ['eve', 'karin'])).toMatchObject({ faults: [{ code: 'lock against rule', rule: 'no common language' }] });
});

test('a plan is worse when somebody is left out for it, whatever it gains in total', () => {
  const [alone, free] = [student('alone', { topics: ['marketing'], slots: ['mon-am', 'tue-am'] }), student('free')];
  const english = manager('english', { languages: ['sv', 'en'] });
  const { inputs, plan } = solved([alone, free, english, manager('busy', { languages: ['en'] }), student('both', { languages: ['en'] })]);
  expect(plan.placed).toBe(2);
  const { change } = found(whyNot(inputs, plan, ['both', 'english']));
  expect(change.decides).toEqual({ aim: 'placed', before: 2, after: 1 });
});

test('the price of a lock is the best plan without it', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER], { locks: [['asa', 'per']] });
  const [price] = pricesOfLocks(inputs, plan, inputs.decisions.locks);
  expect(price?.lock).toEqual(['asa', 'per']);
  expect(price!.without.plan.total).toBeGreaterThan(plan.total);
  expect(pairsOf(price!.without.plan)).toEqual(['bo per', 'asa karin']);
});

test('somebody left out is told by which rules, and who competes for which partners', () => {
  const { inputs, plan } = solved(
    [
      ASA,
      student('bo', { topics: ['marketing'] }),
      CLEO,
      KARIN,
      PER,
      student('eve', { languages: ['en'] }),
      manager('out', { languages: ['en'] }),
    ],
    {
      forbids: [
        ['cleo', 'karin'],
        ['eve', 'out'],
      ],
      barred: [{ pair: ['cleo', 'out'], rule: 'met before' }],
    },
  );
  expect(plan.mentorsLeft).toContain('cleo');
  const cleo = whyLeftOut(inputs, plan, 'cleo');
  expect(cleo).toMatchObject({
    because: 'too few partners',
    possible: 1,
    rules: [
      { rule: 'met before', people: 1 },
      { rule: 'forbidden by operator', people: 1 },
    ],
    bottleneck: { competing: ['asa', 'bo', 'cleo'], partners: ['karin', 'per'] },
  });
  expect(whyLeftOut(inputs, plan, 'eve')).toMatchObject({
    because: 'nobody is allowed',
    possible: 0,
    rules: [
      { rule: 'no common language', people: 2 },
      { rule: 'forbidden by operator', people: 1 },
    ],
  });
});

test('whom a locked pair holds competes, but whom else they might have had is no partner to anybody left out', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER], { locks: [['asa', 'karin']], forbids: [['bo', 'per']] });
  expect(whyLeftOut(inputs, plan, 'bo')).toMatchObject({ bottleneck: { competing: ['asa', 'bo'], partners: ['karin'] } });
  expect(whyLeftOut(inputs, plan, 'per')).toMatchObject({
    possible: 1,
    rules: [{ rule: 'forbidden by operator', people: 1 }],
    bottleneck: { competing: ['karin', 'per'], partners: ['asa'] },
  });
});

test('all whom a partner has compete for them', () => {
  const { inputs, plan } = solved([ASA, BO, CLEO, { ...KARIN, capacity: 2 }]);
  const [left] = plan.mentorsLeft;
  expect(whyLeftOut(inputs, plan, left!)).toMatchObject({ bottleneck: { competing: ['asa', 'bo', 'cleo'], partners: ['karin'] } });
});

test('a bottleneck always holds fewer partners than people who compete for them', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const forbids = Array.from({ length: 12 }, (_, index) =>
      [index * seed, index + seed].map((column): PairIds => [`s${index}`, `c${column % 14}`]),
    ).flat();
    const { inputs, plan } = solved(manyApplicants(seed, 12, 14), { forbids });
    for (const id of [...plan.mentorsLeft, ...plan.menteesLeft]) {
      const why = whyLeftOut(inputs, plan, id);
      if (why.because !== 'too few partners') continue;
      expect(why.bottleneck.competing).toContain(id);
      expect(why.bottleneck.competing.length).toBeGreaterThan(why.bottleneck.partners.length);
    }
  }
});

test('when the round has no more room, that is the reason, and placing somebody costs another their place', () => {
  const { inputs, plan } = solved([ASA, BO, CLEO, KARIN, PER], {}, 1);
  expect(plan.pairs).toHaveLength(1);
  const [left] = plan.mentorsLeft;
  expect(whyLeftOut(inputs, plan, left!)).toMatchObject({ because: 'seats are full' });
  const { plan: other, change } = found(priceOfPlacing(inputs, plan, left!));
  expect(other.mentorsLeft).not.toContain(left);
  expect(change.gone).toHaveLength(1);
});

test('a blocking pair is two people who would both gain, and the plan with the most points can leave some', () => {
  const { inputs, plan } = solved([ASA, BO, KARIN, PER], {
    locks: [
      ['asa', 'per'],
      ['bo', 'karin'],
    ],
  });
  const pairs = blockingPairs(inputs, plan);
  expect(pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`).sort()).toEqual(['asa karin', 'bo per']);
  for (const { mentorGains, menteeGains } of pairs) expect(Math.min(mentorGains, menteeGains)).toBeGreaterThanOrEqual(5);
  expect(blockingPairs(solved([ASA, BO, KARIN, PER]).inputs, solved([ASA, BO, KARIN, PER]).plan)).toEqual([]);
  const forbidden = { ...inputs, decisions: { ...inputs.decisions, forbids: [ASA_KARIN] } };
  expect(blockingPairs(forbidden, plan).map(({ mentor }) => mentor)).toEqual(['bo']);
});

test('how much a plan rests on a weight is how many pairs change when it is a quarter lower or higher', () => {
  const { inputs, plan } = solved(manyApplicants(5, 20, 20));
  const { round, applicants, decisions } = inputs;
  const goneWith = (component: Component, times: number) => {
    const weights = { ...round.matching.weights, [component]: round.matching.weights[component] * times };
    const other = proposePlan({ ...round, matching: { ...round.matching, weights } }, applicants, decisions);
    return 'faults' in other ? -1 : pairsOf(plan).filter((pair) => !pairsOf(other).includes(pair)).length;
  };
  const sensitivity = sensitivityOf(inputs, plan);
  expect(sensitivity.map(({ component }) => component)).toEqual(COMPONENTS);
  expect(sensitivity).toEqual(
    COMPONENTS.map((component) => ({ component, lower: goneWith(component, 0.75), higher: goneWith(component, 1.25) })),
  );
  expect(sensitivity.some(({ lower, higher }) => lower !== higher && lower > 0)).toBe(true);
  expect(comparePlans(plan, plan)).toMatchObject({ gone: [], made: [], kept: plan.pairs.length, differences: [] });
});

test('on what weighs nothing no plan rests', () => {
  const weights = { ...theRound().matching.weights, fields: 0, used: 1 };
  const round = theRound({ matching: { ...theRound().matching, weights } });
  const { inputs, plan } = solved([ASA, BO, KARIN, PER]);
  expect(sensitivityOf({ ...inputs, round }, plan).map(({ component }) => component)).toEqual(COMPONENTS.slice(0, -1));
});
