import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendOffers } from '../../shared/commands/offer/send-offers.ts';
import { contactOf } from '../../shared/round/contact.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo, lettersTo, onList, thePair } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { linkTo, read } from '../pages/participant/guests.ts';

const PAIR = 'sara-mona';
let round: TestRound;

/** Sara and Mona are asked on Wednesday 22 September and may answer until Sunday, in a round whose offers are open for ten days. */
beforeAll(async () => {
  round = await openTestRound({ at: '2027-09-22T07:00:00Z' });
  await add(round, aPerson({ id: 'sara' }));
  await add(round, aPerson({ id: 'mona', role: 'mentee' }));
  await bringTo(round, 'matching');
  const board = await round.tools.store.get(boardKind, 'board');
  await sendOffers(board?.state.proposal ?? 0, round.tools, contactOf(round.round), Temporal.PlainDate.from('2027-09-26'));
  await round.settle();
});
afterAll(() => round.close());

test('an offer that is open for fewer days says its own last day, in the letter and on the page', async () => {
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'offered', lapseDays: 4 });
  const letter = (await round.mails()).findLast(({ to }) => to === 'sara@person.example')?.text ?? '';
  expect(letter).toContain('26 september');
  expect(letter).not.toContain('2 oktober');
  expect(await read(await round.request(`${await linkTo(round, 'sara')}/offer`))).toContain('26 september');
});

test('its agenda is that of its own days: one reminder, nothing after its last day, and then it lapses', async () => {
  await round.moveTo('2027-09-26T21:55:00Z');
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'offered' });
  const reminders = () => lettersTo(round, 'sara').filter((letter) => letter.startsWith('offer reminder/'));
  expect(reminders()).toHaveLength(1);
  await round.moveTo('2027-09-26T22:10:00Z');
  expect(await thePair(round, PAIR)).toMatchObject({ status: 'lapsed' });
  await round.moveTo('2027-10-03T10:00:00Z');
  expect(reminders()).toHaveLength(1);
  expect(await onList(round)).not.toContain('offer unanswered');
});
