import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Letter, requested } from '../../shared/domain/letter.ts';
import { STEPS, stepAfter } from '../../shared/domain/restore.ts';
import { isAgainOf, isSentAgain, sentAgain, timesAgain } from '../../shared/domain/sent-again.ts';

const NOW = Temporal.Instant.from('2027-10-20T10:00:00Z');
const letter = (name: Letter['letter'], occasion: string): Letter =>
  requested({ recipient: { kind: 'person', id: 'asa' }, letter: name, occasion }, NOW);
const first = letter('offer', 'asa-orjan');

test('a letter that is sent again is the same with an occasion of its own, counted from the first', () => {
  const about = { pair: 'asa-orjan' };
  const timed = { ...first, about, before: '2027-10-21T10:00:00.000Z' };
  expect(sentAgain(timed, 1)).toEqual({
    recipient: first.recipient,
    letter: 'offer',
    occasion: 'asa-orjan again 1',
    about,
    before: timed.before,
  });
  expect(sentAgain(letter('offer', 'asa-orjan again 1'), 2).occasion).toBe('asa-orjan again 2');
});

test('how often it was sent again is told by those of its kind and occasion', () => {
  const others = [
    first,
    letter('offer', 'asa-orjan again 1'),
    letter('offer', 'asa-per again 1'),
    letter('reserve', 'asa-orjan again 1'),
    letter('reserve', 'asa-orjan again 2'),
  ];
  expect([timesAgain(first, [first]), timesAgain(first, others), timesAgain(letter('offer', 'asa-orjan again 1'), others)]).toEqual([
    1, 2, 2,
  ]);
});

test('a letter that operators sent once more is known by its occasion, and of which it is another copy', () => {
  const again = letter('offer', 'asa-orjan again 1');
  expect([first, again].map(isSentAgain)).toEqual([false, true]);
  expect([isAgainOf(again, first), isAgainOf(first, first), isAgainOf(again, letter('offer', 'asa-per'))]).toEqual([true, false, false]);
});

test('a round is taken back step by step, and there is an end to it', () => {
  expect(STEPS.map(stepAfter)).toEqual([...STEPS.slice(1), undefined]);
});
