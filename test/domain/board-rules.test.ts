import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import {
  approvalOf,
  approvalSchema,
  hindranceOf,
  notAsked,
  whyNotAsk,
  whyNotTakeOver,
} from '../../shared/domain/matching/board/approval.ts';
import { isAsked, unasked } from '../../shared/domain/matching/board/asked.ts';
import { type Board, type BoardCommand, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import { whyNoPlan, whyNotDecide } from '../../shared/domain/matching/board/board-refusals.ts';
import { haveRoom, roomIn, standingPairs } from '../../shared/domain/matching/board/standing.ts';
import type { Plan } from '../../shared/domain/matching/plan.ts';
import { proposePlan } from '../../shared/domain/matching/propose.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { STAGES, type Stage, workshopAt } from '../../shared/domain/round-state.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, OFFERED_AT } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const left = (person: Application): Application => ({ ...person, status: 'left' });
const PEOPLE = [
  ...['a', 'b', 'c'].flatMap((id) => [aPerson({ id }), aPerson({ id: `${id}m`, role: 'mentee' })]),
  anApplication({ id: 'new' }),
  anApplication({ id: 'newm', role: 'mentee' }),
  left(aPerson({ id: 'gone' })),
  left(aPerson({ id: 'gonem', role: 'mentee' })),
];
const offer = (mentor: string, mentee = `${mentor}m`) => anOffer({ mentor, mentee });
const declined = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'answer', by: 'mentor', answer: 'no' }, OFFERED_AT));
const why = (command: BoardCommand, pairs: readonly Pair[] = [], asked: Board['asked'] = [], mentorsPerMentee = 1) =>
  whyNotDecide({ asked }, command, { people: PEOPLE, pairs }, { matching: { ...round.matching, mentorsPerMentee } });
const lock = (mentor: string, mentee: string) => ({ command: 'lock', mentor, mentee }) as const;
const forbid = (mentor: string, mentee: string) => ({ command: 'forbid', mentor, mentee }) as const;

test('two people are made a pair by hand when both are there, confirmed, free and not turned down by each other', () => {
  expect(why(lock('a', 'bm'))).toBeUndefined();
  expect(why(lock('a', 'a'))).toBe('same person');
  for (const [mentor, mentee] of [
    ['a', 'nobody'],
    ['nobody', 'am'],
    ['am', 'a'],
    ['a', 'b'],
    ['am', 'bm'],
  ] as const)
    expect(why(lock(mentor, mentee)), `${mentor} ${mentee}`).toBe('no such person');
  for (const [mentor, mentee] of [
    ['gone', 'am'],
    ['a', 'gonem'],
    ['gone', 'newm'],
  ] as const)
    expect(why(lock(mentor, mentee)), `${mentor} ${mentee}`).toBe('has left');
  for (const [mentor, mentee] of [
    ['new', 'am'],
    ['a', 'newm'],
  ] as const)
    expect(why(lock(mentor, mentee)), `${mentor} ${mentee}`).toBe('address not confirmed');
  expect(why(lock('a', 'am'), [declined(offer('a'))])).toBe('pair forbidden');
  expect(why(lock('a', 'bm'), [declined(offer('a'))])).toBeUndefined();
  expect(why(lock('b', 'am'), [declined(offer('a'))])).toBeUndefined();
});

test('somebody who is in a pair, or has been asked about one, is not free for another', () => {
  expect(why(lock('a', 'bm'), [offer('a')])).toBe('already in a pair');
  expect(why(lock('b', 'am'), [offer('a')])).toBe('already in a pair');
  expect(why(lock('b', 'am'), [], [['a', 'am']])).toBe('already in a pair');
  expect(why(lock('b', 'bm'), [offer('a')], [['c', 'cm']])).toBeUndefined();
  // Two who are asked about each other are in a pair already; two who did not answer in time may be asked once more.
  expect(why(lock('a', 'am'), [offer('a')])).toBe('already in a pair');
  expect(why(lock('a', 'am'), [lapsed(offer('a'))])).toBeUndefined();
});

test('a manager has as many students as the round allows', () => {
  expect(why(lock('b', 'am'), [offer('a')], [], 2)).toBeUndefined();
  expect(why(lock('c', 'am'), [offer('a'), offer('b', 'am')], [], 2)).toBe('already in a pair');
  expect(haveRoom(['a', 'am'], [['a', 'bm']], (id) => (id === 'am' ? 9 : 1))).toBe(false);
  const rooms = roomIn([aPerson({ id: 'a' }), { ...aPerson({ id: 'b' }), partners: 3 }], round);
  // Of whom nothing is known any more, there is one.
  expect(['a', 'b', 'nobody'].map(rooms)).toEqual([1, 3, 1]);
});

test('two pairs exchange their students when each of the new ones could be made by hand', () => {
  const swap = { command: 'swap', first: ['a', 'am'], second: ['b', 'bm'] } as const;
  expect(why(swap as BoardCommand)).toBeUndefined();
  expect(why(swap as BoardCommand, [declined(offer('a', 'bm'))])).toBe('pair forbidden');
  expect(why(swap as BoardCommand, [declined(offer('b', 'am'))])).toBe('pair forbidden');
});

test('what has been asked cannot be forbidden, whoever is there otherwise can', () => {
  expect(why(forbid('a', 'am'))).toBeUndefined();
  expect(why(forbid('a', 'am'), [offer('a')])).toBe('already in a pair');
  expect(why(forbid('a', 'am'), [], [['a', 'am']])).toBe('already in a pair');
  expect(why(forbid('a', 'bm'), [offer('a')])).toBeUndefined();
  expect(why(forbid('b', 'am'), [offer('a')])).toBeUndefined();
  expect(why(forbid('gone', 'am'))).toBeUndefined();
  expect(why(forbid('a', 'nobody'))).toBe('no such person');
});

test('whoever must have a pair must be there to have one; what is taken back never hinders', () => {
  const require = (person: string) => why({ command: 'require', person });
  expect(['a', 'am', 'nobody', 'gone', 'new'].map(require)).toEqual([
    undefined,
    undefined,
    'no such person',
    'has left',
    'address not confirmed',
  ]);
  const takenBack: readonly BoardCommand[] = [
    { command: 'release', person: 'nobody' },
    { command: 'unlock', mentor: 'gone', mentee: 'nobody' },
    { command: 'allow', mentor: 'gone', mentee: 'nobody' },
    { command: 'choose policy', policy: 'fair' },
    { command: 'undo' },
  ];
  expect(takenBack.map((command) => why(command))).toEqual(takenBack.map(() => undefined));
});

test('what stands in the way of a plan is told by what an operator can do about it', () => {
  const faults = (...codes: readonly string[]) =>
    whyNoPlan(codes.map((code) => ({ code, people: [] })) as unknown as Parameters<typeof whyNoPlan>[0]);
  expect(faults('lock against rule', 'cannot all be placed')).toBe('cannot all be placed');
  expect(faults('lock against rule')).toBe('pair forbidden');
  expect(faults('too many locks', 'locked and forbidden')).toBe('pair forbidden');
  expect(faults('too many locks')).toBe('locked pair');
});

test('pairs stand that live, and those asked that are on their way to two who are there and free', () => {
  const standing = (asked: Board['asked'], pairs: readonly Pair[]) =>
    standingPairs({ asked }, { people: PEOPLE, pairs }, round).map((pair) => pair.join());
  expect(standing([], [offer('a'), aPair({ mentor: 'b', mentee: 'bm' }), declined(offer('c'))])).toEqual(['a,am', 'b,bm']);
  expect(standing([['a', 'am']], [])).toEqual(['a,am']);
  // One that was made and came to nothing is on its way no more, nor one whose people are not there or not free.
  expect(standing([['a', 'am']], [declined(offer('a'))])).toEqual([]);
  expect(
    standing(
      [
        ['gone', 'am'],
        ['a', 'newm'],
      ],
      [],
    ),
  ).toEqual([]);
  expect(
    standing(
      [
        ['a', 'am'],
        ['b', 'am'],
      ],
      [offer('a', 'bm')],
    ),
  ).toEqual(['a,bm', 'b,am']);
});

function planFor(...mentors: readonly string[]): Plan {
  const people = PEOPLE.filter(({ id, status }) => status === 'confirmed' && mentors.includes(id.slice(0, 1)));
  const plan = proposePlan(round, people, { policy: 'fair', locks: mentors.map((id) => [id, `${id}m`] as const), forbids: [] });
  if ('faults' in plan) throw new Error('the plan has faults');
  return plan;
}
const planned: Board = { ...emptyBoard, plan: planFor('a', 'b'), proposal: 3, approved: 2 };
const lapsed = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'lapse' }, OFFERED_AT.add({ hours: 300 })));

test('two who were sent an offer are asked, and may be asked once more when they did not answer in time', () => {
  const once: Pick<Board, 'asked'> = { asked: [['a', 'am']] };
  const twice: Pick<Board, 'asked'> = {
    asked: [
      ['a', 'am'],
      ['a', 'am'],
    ],
  };
  const of = (board: Pick<Board, 'asked'>, made?: Pair) => isAsked(board, ['a', 'am'], made);
  expect([of(emptyBoard), of(once), of(once, offer('a'))]).toEqual([false, true, true]);
  expect([of(once, lapsed(offer('a'))), of(twice, lapsed(offer('a')))]).toEqual([false, true]);
  expect([isAsked(once, ['a', 'bm'], undefined), isAsked(once, ['b', 'am'], undefined)]).toEqual([false, false]);
  const pairs = planFor('a', 'b').pairs;
  const left = (asked: Board['asked'], made: readonly Pair[]) => unasked(pairs, { asked }, made).map(({ mentor }) => mentor);
  expect([left([], []), left(once.asked, []), left(once.asked, [lapsed(offer('a'))])]).toEqual([['a', 'b'], ['b'], ['a', 'b']]);
  const standing = (asked: Board['asked'], made: readonly Pair[]) => standingPairs({ asked }, { people: PEOPLE, pairs: made }, round);
  expect([standing(once.asked, [lapsed(offer('a'))]), standing(twice.asked, [lapsed(offer('a'))]).length > 0]).toEqual([[], true]);
});

test('what was approved is kept as it was: the pairs with their reasons, and who was left', () => {
  const plan: Plan = { ...planFor('a'), mentorsLeft: ['b'], menteesLeft: ['cm'] };
  const approval = approvalOf({ plan, proposal: 3 }, OFFERED_AT);
  expect(approvalSchema.parse(approval)).toEqual({
    proposal: 3,
    approvedAt: '2027-09-15T07:12:00.000Z',
    pairs: [{ mentor: 'a', mentee: 'am', fit: plan.pairs[0]?.fit }],
    reserves: ['b', 'cm'],
  });
  expect(approvalOf({ plan: undefined, proposal: 3 }, OFFERED_AT)).toBeUndefined();
});

test('a plan of which some pairs could not be asked is a proposal again, and they can be sent anew', () => {
  const sent: Board = {
    ...planned,
    approved: 3,
    asked: [
      ['a', 'am'],
      ['b', 'bm'],
    ],
  };
  expect(notAsked(sent, ['a-am'])).toEqual({ ...sent, asked: [['b', 'bm']], proposal: 4 });
  expect(notAsked({ ...sent, proposal: 5 }, ['a-am']).proposal).toBe(5);
});

const somebody = (changes: Partial<Application>): Application => ({ ...aPerson(), ...changes });
const manager = (changes: Partial<Application>): Application => ({ ...aPerson({ role: 'mentee' }), ...changes });

test('two who were approved are asked unless one of them has left, has another address or is taken meanwhile', () => {
  const between = (mentor: Partial<Application>, mentee: Partial<Application>, mentorsPerMentee = 1) =>
    hindranceOf(somebody(mentor), manager(mentee), { matching: { ...round.matching, mentorsPerMentee } });
  expect(between({}, {})).toBeUndefined();
  for (const status of ['withdrawn', 'left'] as const) {
    expect(between({ status }, {})).toBe('not asked: somebody left');
    expect(between({}, { status })).toBe('not asked: somebody left');
  }
  expect(between({ status: 'submitted' }, {})).toBe('not asked: address not confirmed');
  expect(between({}, { status: 'submitted' })).toBe('not asked: address not confirmed');
  expect(between({ status: 'submitted' }, { status: 'left' })).toBe('not asked: somebody left');
  expect(between({ pairs: ['asa-x'] }, {})).toBe('not asked: in another pair');
  expect(between({}, { pairs: ['x-orjan'] })).toBe('not asked: in another pair');
  expect(between({ apart: ['orjan'] }, {})).toBe('not asked: kept apart');
  expect(between({}, { apart: ['asa'] })).toBe('not asked: kept apart');
  expect(between({ apart: ['x'] }, { apart: ['y'] })).toBeUndefined();
  const held = { by: 'karin', at: '2027-09-01T10:00:00.000Z', until: '2027-10-01' };
  expect([between({ held }, {}), between({}, { held })]).toEqual(['not asked: on hold', 'not asked: on hold']);
  expect(between({ seeksNobody: true }, {})).toBe('not asked: seeks nobody');
  expect(between({}, { seeksNobody: true })).toBe('not asked: seeks nobody');
  expect(between({ pairs: ['asa-x'], partners: 2 }, {})).toBeUndefined();
  expect([1, 2].map((pairs) => between({}, { pairs: ['x-orjan', 'y-orjan'].slice(0, pairs) }, 2))).toEqual([
    undefined,
    'not asked: in another pair',
  ]);
});

test('two are asked by hand while offers may go out and there is time to meet, and it is said what hinders', () => {
  const hinders = (stage: Stage | undefined, now = OFFERED_AT, mentor: Partial<Application> = {}) =>
    whyNotAsk(somebody(mentor), manager({}), stage === undefined ? undefined : { stage }, round, now);
  expect([undefined, ...STAGES].map((stage) => hinders(stage))).toEqual([
    'not at this stage',
    'not at this stage',
    'not at this stage',
    undefined,
    undefined,
    'not at this stage',
    'round closed',
  ]);
  const last = workshopAt(round).subtract({ minutes: round.meetings.minutes });
  expect([last.subtract({ minutes: 1 }), last].map((now) => hinders('running', now))).toEqual([undefined, 'not at this stage']);
  expect(hinders('matching', OFFERED_AT, { status: 'left' })).toBe('has left');
  expect(hinders('matching', OFFERED_AT, { status: 'submitted' })).toBe('address not confirmed');
  expect(hinders('matching', OFFERED_AT, { pairs: ['asa-x'] })).toBe('already in a pair');
  expect(hinders('matching', OFFERED_AT, { apart: ['orjan'] })).toBe('pair forbidden');
  expect(hinders('matching', OFFERED_AT, { seeksNobody: true })).toBe('seeks nobody');
  const held = { by: 'karin', at: '2027-09-01T10:00:00.000Z', until: '2027-10-01' };
  expect(hinders('matching', OFFERED_AT, { held })).toBe('on hold');
});

test('somebody takes over with one of the other side whom they were not in a pair with, as long as the two may be asked', () => {
  const [one, other, third] = [somebody({ id: 'asa' }), manager({ id: 'orjan' }), somebody({ id: 'vera' })];
  const hinders = (free: Application, taking: Application, earlier?: Pair, stage: Stage = 'running') =>
    whyNotTakeOver({ free, taking }, earlier, { stage }, round, OFFERED_AT);
  expect([hinders(one, other), hinders(other, one)]).toEqual([undefined, undefined]);
  expect(hinders(one, third)).toBe('same person');
  const before = anOffer({ mentor: 'asa', mentee: 'orjan' });
  expect([before, declined(before), lapsed(before)].map((earlier) => hinders(one, other, earlier))).toEqual([
    'pair forbidden',
    'pair forbidden',
    undefined,
  ]);
  // Each is asked in their own role, whoever is free.
  expect(hinders(one, { ...other, apart: ['asa'] })).toBe('pair forbidden');
  expect([hinders(one, { ...other, pairs: ['x-orjan'] }), hinders({ ...other, pairs: ['x-orjan'] }, one)]).toEqual([
    'already in a pair',
    'already in a pair',
  ]);
  expect(hinders(one, other, undefined, 'closed')).toBe('round closed');
});

test('nobody on hold is made a pair by hand or must have one, and two who are kept apart are not brought together', () => {
  const held = { by: 'karin', at: '2027-09-01T10:00:00.000Z', until: '2027-10-01' };
  const people = PEOPLE.map((person) =>
    person.id === 'a' || person.id === 'bm' ? { ...person, held } : person.id === 'c' ? { ...person, apart: ['am'] } : person,
  );
  const now = (command: BoardCommand) => whyNotDecide({ asked: [] }, command, { people, pairs: [] }, round);
  expect([now(lock('a', 'am')), now(lock('b', 'bm')), now(lock('b', 'am'))]).toEqual(['on hold', 'on hold', undefined]);
  expect([now({ command: 'require', person: 'a' }), now({ command: 'require', person: 'am' })]).toEqual(['on hold', undefined]);
  expect(now(lock('c', 'am'))).toBe('pair forbidden');
  expect(standingPairs({ asked: [['c', 'am']] }, { people, pairs: [] }, round)).toEqual([]);
  const other = PEOPLE.map((person) => (person.id === 'am' ? { ...person, apart: ['c'] } : person));
  expect(standingPairs({ asked: [['c', 'am']] }, { people: other, pairs: [] }, round)).toEqual([]);
  expect(standingPairs({ asked: [['c', 'am']] }, { people: PEOPLE, pairs: [] }, round)).toEqual([['c', 'am']]);
});
