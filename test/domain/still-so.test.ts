import { expect, test } from 'vitest';
import { type Attention, noPairToPropose, peopleWait, proposalToLookAt } from '../../shared/domain/attention.ts';
import { type Board, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import type { Plan } from '../../shared/domain/matching/plan.ts';
import { proposePlan } from '../../shared/domain/matching/propose.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { STAGES, type Stage } from '../../shared/domain/round-state.ts';
import { isStillSo } from '../../shared/domain/waiting/still-so.ts';
import { anOffer, aPair } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

function thePlan(): Plan {
  const people = ['a', 'b'].flatMap((id) => [aPerson({ id }), aPerson({ id: `${id}m`, role: 'mentee' })]);
  const locks = ['a', 'b'].map((id) => [id, `${id}m`] as const);
  const plan = proposePlan(theRound(), people, { policy: 'fair', locks, forbids: [] });
  if ('faults' in plan) throw new Error('the plan has faults');
  return plan;
}
const proposed: Board = { ...emptyBoard, plan: thePlan(), proposal: 1 };
const sent: Board = {
  ...proposed,
  approved: 1,
  asked: [
    ['a', 'am'],
    ['b', 'bm'],
  ],
};
const noPair: Board = { ...emptyBoard, plan: { ...thePlan(), pairs: [] }, proposal: 1 };
const pairs = ['a', 'b'].map((id) => anOffer({ mentor: id, mentee: `${id}m` }));
const formed = ['a', 'b'].map((id) => aPair({ mentor: id, mentee: `${id}m` }));
const someone = [aPerson({ id: 'waits' })];

type Now = {
  readonly board?: Board | undefined;
  readonly pairs?: readonly Pair[];
  readonly waiting?: typeof someone;
  readonly stage?: Stage;
};
const stillSo = (
  entry: Pick<Attention, 'subject' | 'reason' | 'occasion'>,
  { board, pairs: now = [], waiting = someone, stage = 'matching' }: Now,
) => isStillSo({ ...entry, since: '2027-09-15T08:00:00.000Z' }, { board, pairs: now, waiting }, stage, { seats: 6 });

test('where nobody waits any more nothing of it is so', () => {
  for (const entry of [peopleWait, noPairToPropose(0), proposalToLookAt(0)]) {
    expect(stillSo(entry, { board: proposed, waiting: [] }), entry.reason).toBe(false);
    expect(stillSo(entry, { board: undefined, waiting: [] }), entry.reason).toBe(false);
  }
});

test('people wait for the operators until offers went out', () => {
  expect([undefined, emptyBoard, proposed].map((board) => stillSo(peopleWait, { board }))).toEqual([true, true, true]);
  expect(stillSo(peopleWait, { board: sent, pairs })).toBe(false);
});

test('there is no pair to propose as long as none is in the plan and none has been asked', () => {
  expect([undefined, noPair].map((board) => stillSo(noPairToPropose(0), { board }))).toEqual([true, true]);
  expect(stillSo(noPairToPropose(0), { board: proposed })).toBe(false);
  expect(stillSo(noPairToPropose(0), { board: sent, pairs })).toBe(false);
  expect(stillSo(noPairToPropose(0), { board: { ...noPair, approved: 1 } })).toBe(false);
});

test('a proposal is to be looked at as long as it is unsent, offers may go out, and it is the one that was spoken of', () => {
  expect(STAGES.filter((stage) => stillSo(proposalToLookAt(0), { board: proposed, stage }))).toEqual(['matching', 'running']);
  expect(stillSo(proposalToLookAt(0), { board: sent, pairs: formed })).toBe(false);
  const again: Board = { ...sent, asked: [['a', 'am']], proposal: 2 };
  expect([0, 1].map((approved) => stillSo(proposalToLookAt(approved), { board: again, pairs: formed.slice(0, 1) }))).toEqual([false, true]);
  expect(stillSo(proposalToLookAt(0), { board: undefined })).toBe(false);
});
