import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fingerprint } from '../../infra/demo/fingerprint.ts';
import { DEMO_STAGES } from '../../infra/demo/stage-names.ts';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { itemsOf, openSnapshot } from '../../infra/local/snapshot/snapshot.ts';
import { visitor } from '../../infra/rehearsal/people/visitor.ts';
import { ROUND_KEY } from '../../shared/storage/table.ts';
import { npmScript } from '../builders/npm-script.ts';
import { roundWith, SEED, seedWith } from '../round/seed-file.ts';

/** The seed's round with few people and few meetings, which is played in seconds. */
const FEW = { id: 'few', 'expected.mentors': 5, 'expected.mentees': 2, 'meetings.count': 1 };

const STAGE_ON_OVERVIEW = { running: 'Efter kick-offen', closing: 'Slutskede', closed: 'Stängd' } as const;
const STAGE_IN_TABLE = {
  call: 'call open',
  matching: 'matching',
  offers: 'matching',
  running: 'running',
  closing: 'closing',
  closed: 'closed',
} as const;

let folder: string;
let round: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-demo-'));
  round = join(folder, 'few.yaml');
  writeFileSync(round, seedWith(FEW));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = { readonly url: string; readonly said: string; readonly process: ChildProcess };
const started: Started[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await end(one);
});

function command(words: readonly string[]) {
  const { args, env } = npmScript('start');
  // A quarter of what it takes to play half a year would go into keeping the process as small as one that only runs a round.
  const roomy = args.map((arg) => arg.replace(/^(--max-semi-space-size)=.*/, '$1=64'));
  return { args: [...roomy, ...words], options: { cwd: folder, env: { ...env, NO_COLOR: '1' } } };
}

/** Starts as a user does, and waits until it says `until`. */
async function start(words: readonly string[], until: string): Promise<Started> {
  const port = await freePort();
  const { args, options } = command([...words, '--port', String(port)]);
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const one = {
    url: `http://127.0.0.1:${port}`,
    process: child,
    get said() {
      return said;
    },
  };
  started.push(one);
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(until)) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
  return one;
}

function demo(stage: string, ...more: readonly string[]) {
  const words = ['--round', round, '--demo', stage, ...more];
  return { ready: () => start(words, 'Ctrl-C ends it.'), during: (what: string) => start(words, what) };
}

async function end({ process: child }: Started): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await gone;
}

/** What somebody reads who cannot be served. */
function refused(...words: readonly string[]) {
  const { args, options } = command(words);
  const { status, stderr } = spawnSync(process.execPath, args, { ...options, encoding: 'utf8', timeout: 240_000 });
  return { status, said: stderr.trim().split('\n') };
}

function timeOf({ said }: Started): string {
  return /Virtual time {4}(.*);/.exec(said)?.[1] ?? '';
}

/** The overview as an operator sees it who types the password that stands in the terminal. */
async function overviewOf({ url, said }: Started): Promise<string> {
  const browser = visitor((request) => fetch(request), url);
  const page = await browser.open('/console/sign-in');
  const [form] = page.forms;
  if (form === undefined) throw new Error('nobody can sign in');
  await browser.submit(page, form, { operator: 'johan', password: /Password {8}(\S+)/.exec(said)?.[1] });
  return (await browser.open('/console')).text;
}

/** Links to people's own pages in the mails the inbox shows, in the order they were sent. */
async function placesInInbox({ said }: Started): Promise<readonly string[]> {
  const inbox = /The inbox {7}(\S+)/.exec(said)?.[1] ?? '';
  const { emails } = JSON.parse(await (await fetch(`${inbox}/store`)).text());
  return emails.flatMap(
    ({ body }: { body: { text?: string } }) => body.text?.match(/http:\S+\/(?:place|confirm)\/[\w-]+\/[\w-]+(?=\s)/g) ?? [],
  );
}

/** Every link leads to the round that is open, also where it was played elsewhere or at another port. */
async function mailsLeadTo(opened: Started): Promise<void> {
  const places = await placesInInbox(opened);
  expect(places.length).toBeGreaterThan(3);
  expect(places.filter((link) => !link.startsWith(`${opened.url}/`))).toEqual([]);
  expect((await fetch(places.at(-1) ?? '')).status).toBe(200);
}

test('a demo is played the first time it is asked for, also where half of one lies, and its owner alone may read it', async () => {
  const kept = `.data/few.demo/kept-${fingerprint(roundWith(FEW))}`;
  mkdirSync(join(folder, kept, 'closed'), { recursive: true, mode: 0o700 });
  for (const file of ['items.jsonl', 'journal.sqlite']) writeFileSync(join(folder, kept, 'closed', file), '', { mode: 0o600 });
  const closed = await demo('closed').ready();
  expect(closed.said).toContain('Playing the round with made-up people as far as "closed".');
  expect(await overviewOf(closed)).toContain(STAGE_ON_OVERVIEW.closed);
  expect(globSync('.data/few.demo/kept-*', { cwd: folder })).toEqual([kept]);
  for (const file of globSync('.data/**', { cwd: folder })) expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
});

test.each(['call', 'matching', 'offers', 'running', 'closing', 'closed'] as const)(
  'the way there is kept too: %s, in the morning of a working day',
  (stage) => {
    const [file = ''] = globSync(`.data/few.demo/kept-*/${stage}`, { cwd: folder });
    const snapshot = openSnapshot(join(folder, file), 'play it');
    const { hour, minute, dayOfWeek } = snapshot.at.toZonedDateTimeISO(snapshot.round.zone);
    expect([hour, minute, dayOfWeek <= 5]).toEqual([8, 30, true]);
    const items = itemsOf(snapshot).map((item) => unmarshall(item));
    const its = items.find(({ pk, sk }) => pk === ROUND_KEY.pk && sk === ROUND_KEY.sk);
    expect(its?.['state'].stage).toBe(STAGE_IN_TABLE[stage]);
  },
);

test('what is done in a demo stays in it with --continue, at another port too, and is gone when it begins afresh', async () => {
  const first = await demo('running').ready();
  expect(first.said).not.toContain('Playing');
  const morning = timeOf(first);
  expect(morning).toMatch(/^(Monday|Tuesday|Wednesday|Thursday|Friday) .* at 08:30$/);
  expect(await overviewOf(first)).toContain(STAGE_ON_OVERVIEW.running);
  await mailsLeadTo(first);
  expect(refused('--round', round, '--demo', 'running', '--port', '1')).toMatchObject({
    status: 1,
    said: [expect.stringContaining('already running'), expect.anything()],
  });
  await fetch(`${first.url}/_local/jump`, { method: 'POST', redirect: 'manual' });
  await end(first);
  const log = join(folder, '.data/few.demo/running/functions.log');
  appendFileSync(log, 'logged before\n');

  const gone = await demo('running', '--continue').ready();
  expect(timeOf(gone)).not.toBe(morning);
  await mailsLeadTo(gone);
  await end(gone);
  expect(readFileSync(log, 'utf8')).toContain('logged before');

  const afresh = await demo('running').ready();
  expect(timeOf(afresh)).toBe(morning);
  await end(afresh);
  expect(readFileSync(log, 'utf8')).not.toContain('logged before');
});

test('a demo whose file says another plan meanwhile is begun afresh, which forgets no round of one’s own', () => {
  writeFileSync(round, seedWith({ ...FEW, 'workshop.time': '13:00' }));
  const { status, said } = refused('--round', round, '--demo', 'running', '--continue');
  writeFileSync(round, seedWith(FEW));
  expect(status).toBe(3);
  expect(said.at(-1)).toMatch(new RegExp(`begin afresh.*: npm start -- --demo running --round ${round}$`));
});

test('the round a rehearsal left is begun with, and gone on with by the name of that rehearsal alone', async () => {
  const [kept = ''] = globSync('.data/few.demo/kept-*', { cwd: folder });
  for (const [out, stage] of [
    ['one', 'closing'],
    ['other', 'offers'],
  ] as const)
    cpSync(join(folder, kept, stage), join(folder, out, 'round'), { recursive: true });
  const first = await start(['--from', 'one'], 'Ctrl-C ends it.');
  expect(await overviewOf(first)).toContain(STAGE_ON_OVERVIEW.closing);
  await end(first);
  expect(refused('--from', 'other', '--continue')).toEqual({
    status: 1,
    said: [
      `what you left is the round of another rehearsal, ${join(folder, 'one')}`,
      'name that one, or begin with this one: npm start -- --from other',
    ],
  });
  await end(await start(['--from', 'one', '--continue'], 'Ctrl-C ends it.'));
  rmSync(join(folder, 'other/round/items.jsonl'));
  expect(refused('--from', 'other').said[0]).toBe('no rehearsal has left its round in other');
});

test('another round file is another demo, the old one is not kept, and Ctrl-C while it is played makes none', async () => {
  writeFileSync(round, seedWith({ ...FEW, 'name.en': 'Another name' }));
  const making = await demo('call').during('Playing the round');
  await end(making);
  expect(making.process.exitCode).toBe(0);
  expect(making.said).toContain('Nothing half-made is kept');
  expect(globSync('.data/few.demo/kept-*/*/snapshot.json', { cwd: folder })).toEqual([]);
});

test('what cannot be begun with is said with what to type', () => {
  const unknown = refused('--demo', 'middle');
  expect(unknown.status).toBe(2);
  for (const stage of DEMO_STAGES) expect(unknown.said.join()).toContain(stage);
  expect(refused('--continue')).toMatchObject({ status: 2 });
  expect(refused('--round', SEED, '--demo', 'offers', '--continue')).toEqual({
    status: 1,
    said: ['there is nothing to continue with', `begin it first: npm start -- --demo offers --round ${SEED}`],
  });
  expect(refused('--from', folder)).toEqual({
    status: 1,
    said: [`no rehearsal has left its round in ${folder}`, expect.stringContaining('npm run rehearse -- --out')],
  });
});
