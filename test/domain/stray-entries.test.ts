import { expect, test } from 'vitest';
import { strayEntries } from '../../infra/rehearsal/verdict.ts';

const WILLING = new Set(['asa', 'orjan', 'li']);

test.each([
  'round/people wait/answers',
  'round/proposal to look at/after 0',
  'round/time to close/closing',
  'pair:asa-slow/nobody booked/meeting 2 version 0',
  'application:left/mail bounced/receipt/application',
])('a rehearsal takes no offence at %j: it is for the operators to decide, or somebody brought it about', (key) => {
  expect(strayEntries([key], WILLING)).toEqual([]);
});

test.each([
  'pair:asa-orjan/no meeting for 35 days/since 2027-10-06',
  'application:li/mail not delivered/receipt/application',
  'round/failed for a day/on-pair-offered/ask-both',
])('a rehearsal names %j, which stood on the list though nobody had done anything amiss', (key) => {
  expect(strayEntries([key], WILLING)).toEqual([`"${key}" stood on the operators' list though nothing was amiss`]);
});
