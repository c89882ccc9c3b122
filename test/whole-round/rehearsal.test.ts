import { beforeAll, expect, test } from 'vitest';
import { type Rehearsal, rehearse } from '../../infra/rehearsal/rehearse.ts';
import { theRound } from '../builders/round.ts';
import { watchRoles } from '../infra/asked-of-aws.ts';

const round = theRound();
let played: Rehearsal;
let watched: Awaited<ReturnType<typeof watchRoles>>;
beforeAll(async () => {
  watched = await watchRoles();
  const progress: number[] = [];
  played = await rehearse({ round, mentors: 5, mentees: 2, seed: '3', onProgress: (share) => progress.push(share) });
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
}, 300_000);

test('a whole round, from the call to the report, runs through pages and mails alone and leaves no fault', () => {
  expect(played.faults).toEqual([]);
  expect(played.pairs).toEqual({ formed: 2, endedEarly: 0, completed: 2 });
  expect(played.meetings).toMatchObject({ planned: 2 * round.meetings.count, held: 2 * round.meetings.count });
});

test('though one mistypes the address, one leaves, one declines and one cancels twice', () => {
  expect(played.cast.map(({ bent }) => bent)).toEqual(
    expect.arrayContaining(['declines the first offer', 'cancels twice', 'mistypes the address', 'withdraws', 'slow']),
  );
  expect(played.applications).toEqual({ submitted: 7, confirmed: 6, withdrawn: 1 });
  expect(played.bounces).toBeGreaterThan(0);
  expect(played.letters.byLetter).toMatchObject({ 'offer fell through': 1, 'meeting cancelled': 4, 'withdrawal receipt': 1 });
});

test('every letter that was asked for came, and none twice', () => {
  expect(played.letters.sent).toBe(played.mails.length);
  expect(played.letters).toMatchObject({ duplicates: 0, missing: 0 });
});

test('everybody in a pair is asked at the end and answers, and the report sets both sides beside each other', () => {
  expect(played.evaluation).toEqual({ asked: 4, answered: 4 });
  for (const host of Object.values(round.hosts)) expect(played.report.html).toContain(host.name.sv);
  expect(played.report.csv.split('\n').length).toBeGreaterThan(4);
});

test('no function asks AWS for anything that its role in the stack would refuse', () => {
  const all = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'];
  expect([...watched.asked]).toEqual(
    expect.arrayContaining([...all.map((action) => `dynamodb:${action}`), 'events:PutEvents', 'ses:SendEmail']),
  );
  expect([...watched.beyond]).toEqual([]);
});
