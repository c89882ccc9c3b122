import { afterAll, beforeAll, expect, test } from 'vitest';
import { started } from '../../shared/domain/application/draft.ts';
import { event } from '../../shared/events/catalogue.ts';
import { actOnApplication } from '../../shared/lambda/acts/application.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import { applies, bringTo, happens, lettersTo, theApplication } from '../builders/doings.ts';
import { anApplication } from '../builders/people.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-08-16T08:00:00Z' });
  await bringTo(round, 'call open');
});
afterAll(() => round.close());

const act = async (id: string, command: 'confirm' | 'withdraw' | 'come back') => {
  const outcome = await actOnApplication(id, { command }, round.tools);
  await round.settle();
  return outcome;
};

test('an applicant gets a receipt at once, also on a Sunday night, and is asked once more after two days', async () => {
  await round.moveTo('2027-08-22T21:30:00Z');
  await applies(round, anApplication({ id: 'night' }));
  expect(lettersTo(round, 'night')).toEqual(['receipt/application']);
  await round.moveTo('2027-08-24T21:35:00Z');
  expect(lettersTo(round, 'night')).toEqual(['receipt/application']);
  await round.moveTo('2027-08-25T05:00:00Z');
  expect(lettersTo(round, 'night')).toEqual(['receipt/application', 'confirm reminder/application']);
});

test('whoever has confirmed is not asked again', async () => {
  await applies(round, anApplication({ id: 'quick' }));
  await act('quick', 'confirm');
  await round.moveTo('2027-08-28T05:00:00Z');
  expect(lettersTo(round, 'quick')).toEqual(['receipt/application']);
});

test('the owner of an address that is typed again and again gets one letter a day and, with the receipt, three in all', async () => {
  await applies(round, anApplication({ id: 'known' }));
  await act('known', 'confirm');
  const days = ['2027-08-28', '2027-08-28', '2027-08-29', '2027-08-30', '2027-08-31'];
  for (const day of days) {
    await round.moveTo(`${day}T09:00:00Z`);
    await happens(round, event('application repeated', { application: 'known', day }));
  }
  expect(lettersTo(round, 'known').filter((letter) => letter.startsWith('already applied'))).toEqual([
    'already applied/2027-08-29',
    'already applied/2027-08-30',
  ]);
});

test("a hundred unfinished applications in one minute cannot fill a stranger's mailbox", async () => {
  const { tools } = round;
  for (let number = 1; number <= 5; number += 1) {
    const draft = started({ id: `draft${number}`, role: 'mentor', language: 'sv', channel: 'fair', secretHash: 'hash' }, tools.now());
    const typed = { email: ['Stranger@Elsewhere.example'] };
    await tools.store.commit({
      at: tools.now(),
      changes: [change(draftKind, undefined, { ...draft, typed })],
      events: [event('draft link asked for', { draft: draft.id, time: 29_930_000 })],
    });
  }
  await round.settle();
  const mails = (await round.mails()).filter(({ to }) => to.toLowerCase() === 'stranger@elsewhere.example');
  expect(mails).toHaveLength(1);
});

test('a link asked for twice in the same minute comes once, and again the next day', async () => {
  await applies(round, anApplication({ id: 'lost' }));
  await act('lost', 'confirm');
  await round.moveTo('2027-09-01T09:00:00Z');
  await happens(
    round,
    event('link asked for', { application: 'lost', time: 1 }),
    event('link asked for', { application: 'lost', time: 1 }),
  );
  await round.moveTo('2027-09-02T08:00:00Z');
  await happens(round, event('link asked for', { application: 'lost', time: 2 }));
  expect(lettersTo(round, 'lost').filter((letter) => letter.startsWith('new link'))).toEqual(['new link/time 1', 'new link/time 2']);
});

test('somebody who leaves is told until when it can be undone, can undo it, and after 24 hours cannot', async () => {
  await round.moveTo('2027-09-02T09:00:00Z');
  await applies(round, anApplication({ id: 'unsure' }));
  await act('unsure', 'confirm');
  await act('unsure', 'withdraw');
  await round.moveTo('2027-09-03T08:55:00Z');
  expect(await act('unsure', 'come back')).toMatchObject({ outcome: 'changed', state: { status: 'confirmed' } });
  await round.moveTo('2027-09-03T10:00:00Z');
  expect((await theApplication(round, 'unsure')).status).toBe('confirmed');

  await act('unsure', 'withdraw');
  await round.moveTo('2027-09-04T10:00:00Z');
  expect((await theApplication(round, 'unsure')).status).toBe('left');
  expect(await act('unsure', 'come back')).toEqual({ outcome: 'refused', why: 'too late to undo' });
  expect(lettersTo(round, 'unsure')).toEqual(['receipt/application', 'withdrawal receipt/withdrawal 1', 'withdrawal receipt/withdrawal 2']);
});

test('somebody who left before being asked to confirm hears no more', async () => {
  await applies(round, anApplication({ id: 'gone' }));
  await act('gone', 'withdraw');
  await round.moveTo('2027-09-08T10:00:00Z');
  expect(lettersTo(round, 'gone')).toEqual(['receipt/application', 'withdrawal receipt/withdrawal 1']);
});

test('none of this made any function fail', () => {
  expect(round.failures).toEqual([]);
});
