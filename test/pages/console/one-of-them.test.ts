import { expect, test } from 'vitest';
import { heldWords } from '../../../shared/words/console/held.ts';
import { matchingWords } from '../../../shared/words/console/matching/matching.ts';
import { whyWords } from '../../../shared/words/console/matching/why.ts';
import { overviewWords } from '../../../shared/words/console/overview.ts';
import { sayIn } from '../../../shared/words/say.ts';

const say = sayIn('en', 'Europe/Stockholm');

test.each([
  [heldWords(say).go.hint(1), '1 email goes out'],
  [heldWords(say).go.hint(2), '2 emails go out'],
  [matchingWords(say).review.reserves(1), '1 without a pair is told'],
  [matchingWords(say).review.lapse(1), 'open for 1 day.'],
  [matchingWords(say).left.why(1, 1), '1 has confirmed their application. The round has 1 seat.'],
  [whyWords(say).left.rule(1, 'same field'), '1 falls away'],
  [overviewWords(say).forecast.reached(1, 0, 1), '1 has confirmed.'],
])('of one the console speaks as of one: %s', (said, words) => {
  expect(said).toContain(words);
});
