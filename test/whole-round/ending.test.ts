import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { dynoxide } from '../../infra/local/dynamodb/dynoxide.ts';
import { npmScript } from '../builders/npm-script.ts';
import { theRound } from '../builders/round.ts';
import { takenRequest } from '../builders/taken-request.ts';

const ROUND = join(import.meta.dirname, '../../infra/rounds/su-pfizer.yaml');
const { id } = theRound();
const DISK_MB = 32;
const quick = dynoxide();
/** Whether the machine lets us have a disk of our own, which can be full. */
const hasOwnDisk = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-ending-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Started = {
  readonly url: string;
  readonly pid: number;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly said: () => string;
  readonly until: (words: string) => Promise<void>;
  readonly ended: Promise<number | null>;
};

/** Starts a round as a user does, by a command before it if need be; it need not get far. */
async function start(cwd: string, before: readonly string[] = []): Promise<Started> {
  mkdirSync(cwd, { recursive: true });
  const port = await freePort();
  const { args, env } = npmScript('start');
  const [command = '', ...words] = [...before, process.execPath, ...args, '--round', ROUND, '--port', String(port)];
  const child = spawn(command, words, { cwd, env: { ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    signal: (signal) => void child.kill(signal),
    said: () => said,
    async until(words_) {
      while (!said.includes(words_)) {
        if (child.exitCode !== null) throw new Error(`the round ended with ${child.exitCode}: ${said}`);
        await pause(20);
      }
    },
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

const jump = (round: Started) => fetch(`${round.url}/_local/jump`, { method: 'POST', redirect: 'manual' });
/** The day the round is at, as its pages say it. */
const dayOn = async (round: Started) => /Virtual time: <strong>(.*?) at /.exec(await (await fetch(`${round.url}/sv`)).text())?.[1];
const lastLines = (said: string) => said.trim().split('\n').slice(-2);

/** Begins a request and leaves it at that. Gives what comes back before the connection closes. */
function sendHalf({ url }: Started): Promise<{ readonly answer: Promise<string> }> {
  const { host, port } = new URL(url);
  const { promise: answer, resolve: hear } = Promise.withResolvers<string>();
  let heard = '';
  return new Promise((resolve) => {
    const line = connect(Number(port), '127.0.0.1', () => {
      line.write(`POST /_local/fate HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\nabc`, () => resolve({ answer }));
    });
    line.on('data', (chunk) => (heard += chunk.toString()));
    line.on('error', () => {});
    line.once('close', () => hear(heard));
  });
}

/** The engine under a process: what its shell runs. */
function engineOf(pid: number): number {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,comm=']).toString().trim().split('\n');
  const processes = all
    .map((line) => line.trim().split(/\s+/))
    .map(([own, parent, name]) => ({ own: Number(own), parent: Number(parent), name }));
  const under = (parent: number): typeof processes =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...under(one.own)]);
  const engine = under(pid).find(({ name }) => name === 'java' || name === 'dynoxide');
  if (engine === undefined) throw new Error('no engine runs');
  return engine.own;
}

describe('a round on this machine', () => {
  // One that is started, ended and started again: each start goes on where the one before it ended.
  const kept = () => join(folder, 'kept');
  let round: Started;
  let day: string | undefined;
  async function startAgain(): Promise<void> {
    round = await start(kept());
    await round.until('Ctrl-C');
  }

  it('is its owner’s alone to read, also where an earlier version let everybody', async () => {
    mkdirSync(join(kept(), '.data', id), { recursive: true, mode: 0o755 });
    await startAgain();
    const readableByOthers = readdirSync(join(kept(), '.data'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => (statSync(join(kept(), '.data', name)).mode & 0o077) !== 0,
    );
    expect(readableByOthers).toEqual([]);
  });

  it('is running already, and says so', async () => {
    const second = await start(kept());
    expect(await second.ended).toBe(1);
    expect(lastLines(second.said())[0]).toBe('this round is already running on this machine');
    expect((await fetch(`${round.url}/sv`)).status).toBe(200);
  });

  it('ends at once when it is asked a second time, and goes on from there at the next start', async () => {
    await jump(round);
    day = await dayOn(round);
    await sendHalf(round);
    round.signal('SIGINT');
    // npm hands on the Ctrl-C that the round gets by itself as well: that is one press.
    round.signal('SIGINT');
    await round.until('Ending.');
    // Pressed again and again, until it is so long after the first time that it counts.
    const pressing = setInterval(() => round.signal('SIGINT'), 20);
    expect(await round.ended).toBe(130);
    clearInterval(pressing);
    await startAgain();
    expect(await dayOn(round)).toBe(day);
  });

  it('says that its engine has ended, and goes on at the next start', async () => {
    process.kill(engineOf(round.pid), 'SIGKILL');
    expect(await round.ended).toBe(1);
    expect(lastLines(round.said())).toEqual([
      'The engine that holds the table has ended',
      expect.stringMatching(/^run the same command again, but without --fresh, and a demo with --continue: /),
    ]);
    await startAgain();
    expect(await dayOn(round)).toBe(day);
  });

  it('answers everybody when it is asked to end, and ends although somebody never says what they want', async () => {
    // The first answer takes longer than the others: the page is loaded for it.
    await fetch(`${round.url}/sv`);
    const half = await sendHalf(round);
    const page = await takenRequest(`${round.url}/sv`);
    round.signal('SIGINT');
    expect(await page.status).toBe(200);
    expect(await half.answer).toMatch(/^HTTP\/1.1 503 .*Start it again/s);
    expect(await round.ended).toBe(0);
    expect(lastLines(round.said())).toEqual(['Ctrl-C ends it.', 'Ending.']);
  });

  it.runIf(hasOwnDisk)('says that the disk is full, at the start and while it runs, and is whole again when there is room', async () => {
    const cwd = join(folder, 'full');
    const disk = join(cwd, 'disk');
    mkdirSync(disk, { recursive: true });
    // The disk is kept by a process that only waits; rounds join it.
    const keeper = spawn('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o size=${DISK_MB}m none "$0" && echo up && exec cat`, disk]);
    await new Promise((up) => keeper.stdout.once('data', up));
    const onDisk = ['nsenter', '--preserve-credentials', '-U', '-m', '-t', String(keeper.pid), 'sh', '-c', 'cd "$0" && exec "$@"', disk];
    const fill = () => spawnSync(onDisk[0] ?? '', [...onDisk.slice(1), 'sh', '-c', 'cat /dev/zero > filler 2>/dev/null']);
    const makeRoom = () => spawnSync(onDisk[0] ?? '', [...onDisk.slice(1), 'rm', 'filler']);
    const full = ['The disk is full', expect.stringContaining('make room')];

    fill();
    const first = await start(cwd, onDisk);
    expect(await first.ended).toBe(1);
    expect(first.said().trim().split('\n')).toEqual(full);

    makeRoom();
    const filled = await start(cwd, onDisk);
    await filled.until('Ctrl-C');
    await jump(filled);
    const dayBefore = await dayOn(filled);
    fill();
    await jump(filled);
    expect(await filled.ended).toBe(1);
    expect(lastLines(filled.said())).toEqual(full);
    expect(filled.said()).not.toMatch(/^ +at /m);

    makeRoom();
    const again = await start(cwd, onDisk);
    await again.until('Ctrl-C');
    expect(await dayOn(again)).toBe(dayBefore);
    await jump(again);
    expect(await dayOn(again)).not.toBe(dayBefore);
    again.signal('SIGINT');
    expect(await again.ended).toBe(0);
    keeper.stdin.end();
  });

  it('says that its clock was torn, and touches nothing', async () => {
    const cwd = join(folder, 'torn');
    mkdirSync(join(cwd, '.data', id), { recursive: true });
    writeFileSync(join(cwd, '.data', id, 'clock'), '');
    const torn = await start(cwd);
    expect(await torn.ended).toBe(1);
    expect(lastLines(torn.said())).toEqual(['The round’s clock cannot be read', expect.stringContaining('--fresh')]);
    expect(readFileSync(join(cwd, '.data', id, 'clock'), 'utf8')).toBe('');
  });
});

/** An engine for data nobody keeps, in a process that names the engine's own. */
const PASSING_ENGINE = `
  const { startDynamoDb } = await import(${JSON.stringify(join(import.meta.dirname, '../../infra/local/dynamodb/dynamodb.ts'))});
  console.log((await startDynamoDb(undefined)).pid);
`;

it.skipIf(quick === undefined)('an engine whose data nobody keeps leaves nothing, even when whoever started it is killed', async () => {
  const { args, env } = npmScript('start');
  const words = [...args.slice(0, args.indexOf('--import') + 2), '--input-type=module', '--eval', PASSING_ENGINE];
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
  const [, file = ''] = /--db-path (\S+)/.exec(execFileSync('ps', ['-o', 'args=', '-p', pid]).toString()) ?? [];
  expect(existsSync(file)).toBe(true);
  child.kill('SIGKILL');
  while (existsSync(dirname(file))) await pause(20);
});
