import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEFT } from '../../infra/demo/left.ts';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { type Rehearsal, rehearse } from '../../infra/rehearsal/rehearse.ts';
import { npmScript } from '../builders/npm-script.ts';
import { theRound } from '../builders/round.ts';
import { watchRoles } from '../infra/asked-of-aws.ts';

const round = theRound();
let played: Rehearsal;
let out: string;
let watched: Awaited<ReturnType<typeof watchRoles>>;
beforeAll(async () => {
  watched = await watchRoles();
  const progress: number[] = [];
  out = mkdtempSync(join(tmpdir(), 'omvant-rehearsed-'));
  played = await rehearse({
    round,
    mentors: 5,
    mentees: 2,
    seed: '3',
    onProgress: (share) => progress.push(share),
    leaveIn: join(out, LEFT),
  });
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
}, 300_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('a whole round, from the call to the report, runs through pages and mails alone and leaves no fault', () => {
  expect(played.faults).toEqual([]);
  expect(played.pairs).toEqual({ formed: 2, endedEarly: 0, completed: 2 });
  expect(played.meetings).toMatchObject({ planned: 2 * round.meetings.count, held: 2 * round.meetings.count });
});

test('though one mistypes the address, one leaves, one declines and one cancels twice', () => {
  expect(played.characters.flatMap(({ habits }) => habits)).toEqual(
    expect.arrayContaining(['declines the first offer', 'cancels twice', 'mistypes the address', 'withdraws', 'slow']),
  );
  // The one who mistyped the address confirmed nothing and was removed, and has applied all the same.
  expect(played.applications).toEqual({ submitted: 7, confirmed: 6, withdrawn: 1 });
  expect(played.evidence.happenings.map(({ name }) => name)).toContain('mail stopped');
  expect(played.letters.byLetter).toMatchObject({ 'offer fell through': 1, 'meeting cancelled': 4, 'withdrawal receipt': 1 });
});

test('every letter that was asked for came, and none twice', () => {
  expect(played.letters.sent).toBe(played.mails.length);
  expect(played.letters).toMatchObject({ duplicates: 0, missing: 0 });
});

test('where one cancels twice and another is slow, people in pairs get some twenty-five letters, and how many stands in the figures', () => {
  const perPerson = played.characters.map(({ email }) => played.mails.filter(({ to }) => to === email).length);
  expect(played.letters.perPerson.most).toBe(Math.max(...perPerson));
  expect(played.letters.perPerson.median).toBeLessThanOrEqual(26);
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

test('what a rehearsal leaves can be opened to look at: the round at its end, with every mail', async () => {
  const { args, env } = npmScript('start');
  const child = spawn(process.execPath, [...args, '--from', out, '--port', String(await freePort())], {
    cwd: out,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let mails: readonly unknown[] = [];
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (!said.includes('Ctrl-C ends it.') || mails.length > 0) continue;
    const store = await fetch(`${/The inbox {7}(\S+)/.exec(said)?.[1]}/store`);
    mails = JSON.parse(await store.text()).emails;
    child.kill('SIGINT');
  }
  expect(said).toContain('The round as the rehearsal left it');
  expect(mails).toHaveLength(played.letters.sent);
});
