import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { type Board, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import type { Plan } from '../../shared/domain/matching/plan.ts';
import { proposePlan } from '../../shared/domain/matching/propose.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { STAGES } from '../../shared/domain/round-state.ts';
import {
  isOperatorsTurn,
  isSettled,
  isTimeToTell,
  noPlaceLetter,
  onHold,
  unsentPairs,
  withoutSeat,
} from '../../shared/domain/waiting/who-waits.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, OFFERED_AT } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

function planFor(...mentors: readonly string[]): Plan {
  const people = mentors.flatMap((id) => [aPerson({ id }), aPerson({ id: `${id}m`, role: 'mentee' })]);
  const locks = mentors.map((id) => [id, `${id}m`] as const);
  const plan = proposePlan(theRound(), people, { policy: 'fair', locks, forbids: [] });
  if ('faults' in plan) throw new Error('the plan has faults');
  return plan;
}
const offer = (id: string) => anOffer({ mentor: id, mentee: `${id}m` });
const declined = (pair: Pair) => nextOf(decidePair(theRound(), pair, { command: 'answer', by: 'mentor', answer: 'no' }, OFFERED_AT));
const formed = (id: string) => aPair({ mentor: id, mentee: `${id}m` });
const ended = (pair: Pair) => nextOf(decidePair(theRound(), pair, { command: 'end' }, OFFERED_AT.add({ hours: 100 })));
const now = (board: Board | undefined, pairs: readonly Pair[], waiting: readonly Application[] = []) =>
  [{ board, pairs, waiting }, { seats: 6 }] as const;
const sent: Board = {
  ...emptyBoard,
  plan: planFor('a', 'b'),
  proposal: 1,
  approved: 1,
  asked: [
    ['a', 'am'],
    ['b', 'bm'],
  ],
};

test('whoever is confirmed, in no pair, and never was in one that stood has no place yet', () => {
  const people = ['free', 'in', 'had', 'asked'].map((id) => aPerson({ id })).concat(anApplication({ id: 'unconfirmed' }));
  const pairs = [ended(aPair({ mentor: 'had', mentee: 'x' })), declined(anOffer({ mentor: 'asked', mentee: 'y' }))];
  const now = people.map((person) => (person.id === 'in' ? { ...person, pairs: ['in-z'] } : person));
  expect(withoutSeat({ people: now, pairs }).map(({ id }) => id)).toEqual(['free', 'asked']);
  const manager = aPerson({ id: 'x', role: 'mentee' });
  expect(withoutSeat({ people: [manager], pairs })).toEqual([]);
  expect(withoutSeat({ people: [{ ...aPerson({ id: 'free' }), seeksNobody: true }], pairs })).toEqual([]);
});

test('whoever is on hold waits for word like others, and nobody is sought for them; nor for whom data are not used', () => {
  const held = { by: 'karin', at: '2027-09-01T08:00:00.000Z', until: '2027-10-01' };
  const restricted = { since: '2027-09-01T08:00:00.000Z', request: 1 };
  const people: readonly Application[] = [
    aPerson({ id: 'free' }),
    { ...aPerson({ id: 'held' }), held },
    { ...aPerson({ id: 'unused' }), restricted },
    { ...aPerson({ id: 'both' }), held, restricted },
    { ...aPerson({ id: 'in' }), held, pairs: ['in-z'] },
  ];
  expect(withoutSeat({ people, pairs: [] }).map(({ id }) => id)).toEqual(['free']);
  expect(onHold({ people, pairs: [] }).map(({ id }) => id)).toEqual(['held']);
});

test('whoever has been asked about a pair since the last word gets another; the first is the same for all', () => {
  const person = aPerson();
  expect(noPlaceLetter(person)).toEqual({ recipient: { kind: 'person', id: 'asa' }, letter: 'no place', occasion: 'no place' });
  expect(noPlaceLetter({ ...person, lastPair: { id: 'asa-orjan', over: 'said yes' } }).occasion).toBe('no place after asa-orjan');
});

test('before offers were sent it is for the operators to act, and nothing is settled', () => {
  for (const board of [undefined, emptyBoard, { ...emptyBoard, plan: planFor('a'), proposal: 1 }]) {
    expect(isOperatorsTurn(...now(board, []))).toBe(true);
    expect(isSettled(...now(board, []))).toBe(false);
  }
});

test('while offers are on their way or open it is for nobody but those asked, and nothing is settled', () => {
  for (const pairs of [[], [offer('a'), offer('b')], [formed('a'), offer('b')], [declined(offer('a')), offer('b')]]) {
    expect(isOperatorsTurn(...now(sent, pairs))).toBe(false);
    expect(isSettled(...now(sent, pairs))).toBe(false);
  }
});

test('once all offers were answered it is settled where pairs stand, and for the operators where none was formed', () => {
  const known: Board = { ...sent, plan: { ...planFor('a', 'b'), pairs: planFor('a').pairs } };
  expect([isOperatorsTurn(...now(sent, [formed('a'), formed('b')])), isSettled(...now(sent, [formed('a'), formed('b')]))]).toEqual([
    false,
    true,
  ]);
  expect([
    isOperatorsTurn(...now(known, [formed('a'), declined(offer('b'))])),
    isSettled(...now(known, [formed('a'), declined(offer('b'))])),
  ]).toEqual([false, true]);
  const none: Board = { ...sent, plan: { ...planFor('a'), pairs: [] } };
  expect([isOperatorsTurn(...now(none, [declined(offer('a'))])), isSettled(...now(none, [declined(offer('a'))]))]).toEqual([true, false]);
});

test('as long as the plan does not know that an offer came to nothing, it is for nobody to act, and nothing is settled', () => {
  const pairs = [formed('a'), declined(offer('b'))];
  expect([isOperatorsTurn(...now(sent, pairs)), isSettled(...now(sent, pairs))]).toEqual([false, false]);
});

test('people of both sides who wait while seats are free are for the operators, whatever became of all offers', () => {
  const pairs = [formed('a'), formed('b')];
  const [student, manager] = [aPerson({ id: 'left' }), aPerson({ id: 'leftm', role: 'mentee' })];
  expect([isOperatorsTurn(...now(sent, pairs, [student, manager])), isSettled(...now(sent, pairs, [student, manager]))]).toEqual([
    true,
    false,
  ]);
  for (const waiting of [[student], [manager, manager]]) expect(isSettled(...now(sent, pairs, waiting))).toBe(true);
  expect(isSettled({ board: sent, pairs, waiting: [student, manager] }, { seats: 2 })).toBe(true);
  expect(isOperatorsTurn(...now(sent, [], [student, manager]))).toBe(false);
  // An offer that came to nothing takes no seat.
  const known: Board = { ...sent, plan: { ...planFor('a', 'b'), pairs: planFor('a').pairs } };
  const one = { board: known, pairs: [formed('a'), declined(offer('b'))], waiting: [student, manager] };
  expect([1, 2].map((seats) => isSettled(one, { seats }))).toEqual([true, false]);
});

test('a pair of the plan nobody was asked about is for the operators to send', () => {
  const unsent: Board = { ...sent, asked: [['a', 'am']] };
  expect(unsentPairs(unsent, [offer('a')]).map(({ mentor }) => mentor)).toEqual(['b']);
  expect(unsentPairs(unsent, [offer('a'), offer('b')])).toEqual([]);
  expect(unsentPairs({ ...emptyBoard, asked: [] }, [])).toEqual([]);
  expect([isOperatorsTurn(...now(unsent, [offer('a')])), isSettled(...now(unsent, [offer('a')]))]).toEqual([true, false]);
});

test('who waits is told from the end of the call until the round is closed', () => {
  expect(STAGES.filter(isTimeToTell)).toEqual(['matching', 'running', 'closing']);
});
