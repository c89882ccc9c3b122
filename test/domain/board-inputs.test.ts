import { expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import { type Board, emptyBoard } from '../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../shared/domain/matching/board/inputs.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, OFFERED_AT } from '../builders/pairs.ts';
import { anApplication, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const left = (person: Application): Application => ({ ...person, status: 'left' });
const PEOPLE: readonly Application[] = [
  ...['a', 'b', 'c'].flatMap((id) => [aPerson({ id }), aPerson({ id: `${id}m`, role: 'mentee' })]),
  anApplication({ id: 'unconfirmed' }),
  left(aPerson({ id: 'gone' })),
  left(aPerson({ id: 'gonem', role: 'mentee' })),
];
const offer = (mentor: string, mentee = `${mentor}m`) => anOffer({ mentor, mentee });
const declined = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'answer', by: 'mentor', answer: 'no' }, OFFERED_AT));
const lapsed = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'lapse' }, OFFERED_AT.add({ hours: 300 })));
const ended = (pair: Pair) => nextOf(decidePair(round, pair, { command: 'end' }, OFFERED_AT.add({ hours: 300 })));

const inputs = (decisions: Partial<Board['decisions']>, pairs: readonly Pair[] = [], asked: Board['asked'] = [], mentorsPerMentee = 1) =>
  inputsFor(
    { decisions: { ...emptyBoard.decisions, ...decisions }, asked },
    { people: PEOPLE, pairs },
    theRound({ matching: { ...round.matching, mentorsPerMentee } }),
  );
const ids = (of: ReturnType<typeof inputs>) => of.applicants.map(({ id }) => id);

test('a plan reckons with those who confirmed and have not left, with those an operator entered, and with both of a pair that stands', () => {
  const confirmed = ['a', 'am', 'b', 'bm', 'c', 'cm'];
  expect(ids(inputs({}))).toEqual(confirmed);
  expect(ids(inputs({}, [offer('gone', 'am')]))).toEqual([...confirmed, 'gone']);
  const entered = { by: 'karin', at: '2027-08-16T10:00:00.000Z', why: 'HR suggested them.', unanswered: [] };
  const people = [...PEOPLE, { ...anApplication({ id: 'known' }), entered }];
  expect(inputsFor(emptyBoard, { people, pairs: [] }, round).applicants.map(({ id }) => id)).toEqual([...confirmed, 'known']);
});

test('whoever goes on from a pair of which the other is sought does not know yet, and is in no plan', () => {
  const lastPair = { id: 'a-am', over: 'ended', goesOn: true } as const;
  const people = PEOPLE.map((person) => (person.id === 'a' ? { ...person, lastPair } : person));
  expect(inputsFor(emptyBoard, { people, pairs: [] }, round).applicants.map(({ id }) => id)).toEqual(['am', 'b', 'bm', 'c', 'cm']);
});

test('pairs that stand are kept, also against a rule, and before what operators have locked', () => {
  const kept = inputs({ locks: [['b', 'bm']] }, [offer('a'), aPair({ mentor: 'c', mentee: 'cm' })]);
  expect(kept.decisions.overruled).toEqual([
    ['a', 'am'],
    ['c', 'cm'],
  ]);
  expect(kept.decisions.locks).toEqual([
    ['a', 'am'],
    ['c', 'cm'],
    ['b', 'bm'],
  ]);
  expect(inputs({}, [], [['a', 'am']]).decisions.locks).toEqual([['a', 'am']]);
});

test('a lock gives way when one of its two has left, is in another pair, or has said no to the other', () => {
  const locks = (lock: readonly [string, string], pairs: readonly Pair[] = [], mentorsPerMentee = 1) =>
    inputs({ locks: [[...lock]] }, pairs, [], mentorsPerMentee).decisions.locks.filter((one) => one.join() === lock.join());
  expect(locks(['a', 'bm'])).toHaveLength(1);
  for (const lock of [
    ['gone', 'am'],
    ['a', 'gonem'],
    ['unconfirmed', 'am'],
    ['a', 'nobody'],
  ] as const)
    expect(locks(lock), lock.join()).toEqual([]);
  expect([locks(['a', 'bm'], [offer('a')]), locks(['b', 'am'], [offer('a')])]).toEqual([[], []]);
  expect(locks(['b', 'am'], [offer('a')], 2)).toHaveLength(1);
  expect(locks(['a', 'bm'], [declined(offer('a', 'bm'))])).toEqual([]);
  expect(locks(['a', 'bm'], [declined(offer('a'))])).toHaveLength(1);
});

test('two of whom one said no, or whose pair has ended, never come back; silence is no answer', () => {
  const forbids = (...pairs: readonly Pair[]) => inputs({}, pairs).decisions.forbids;
  expect(forbids(declined(offer('a')), ended(aPair({ mentor: 'b', mentee: 'bm' })), lapsed(offer('c')))).toEqual([
    ['a', 'am'],
    ['b', 'bm'],
  ]);
  expect(forbids(offer('a'))).toEqual([]);
});

test('two whom an operator keeps apart are never brought together, be it said of the one or the other, nor by a lock', () => {
  const people = PEOPLE.map((person) => (person.id === 'a' ? { ...person, apart: ['bm'] } : person));
  const { decisions } = inputsFor(
    { decisions: { ...emptyBoard.decisions, locks: [['a', 'bm']] }, asked: [] },
    { people, pairs: [] },
    round,
  );
  expect([decisions.locks, decisions.forbids]).toEqual([[], [['a', 'bm']]]);
});

test('what operators have forbidden holds for those who are there, but not against a pair that stands', () => {
  const forbidding: Partial<Board['decisions']> = {
    forbids: [
      ['a', 'am'],
      ['b', 'am'],
      ['gone', 'bm'],
      ['b', 'gonem'],
    ],
  };
  expect(inputs(forbidding).decisions.forbids).toEqual([
    ['a', 'am'],
    ['b', 'am'],
  ]);
  expect(inputs(forbidding, [offer('a')]).decisions.forbids).toEqual([['b', 'am']]);
  expect(inputs(forbidding, [declined(offer('gone', 'cm'))]).decisions.forbids).toEqual([
    ['a', 'am'],
    ['b', 'am'],
  ]);
});

test('somebody must have a pair only as long as they are there, and the policy is the one that was chosen', () => {
  const { decisions } = inputs({ required: ['a', 'gone', 'bm', 'unconfirmed'], policy: 'strictest' });
  expect([decisions.required, decisions.policy]).toEqual([['a', 'bm'], 'strictest']);
});
