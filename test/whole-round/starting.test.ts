import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeServer, listen } from '../../infra/local/aws/aws-server.ts';
import { freePort, startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { localAws } from '../../infra/local/dynamodb/local-table.ts';
import { npmScript } from '../builders/npm-script.ts';
import { theRound } from '../builders/round.ts';

const ROUND = join(import.meta.dirname, '../../infra/rounds/su-pfizer.yaml');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-starting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { readonly code: number | null; readonly lines: readonly string[] };
type More = { readonly port?: number; readonly path?: string; readonly amazons?: boolean; readonly until?: string };

/** Starts a round as a user does, and gives what they read; one that can start is ended once it has said `until`. */
async function start(name: string, more: More = {}): Promise<Ended> {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const { args, env } = npmScript('start');
  const child = spawn(process.execPath, [...args, '--round', ROUND, '--port', String(more.port ?? (await freePort()))], {
    cwd,
    env: {
      ...env,
      NO_COLOR: '1',
      ...(more.path === undefined ? {} : { PATH: more.path }),
      ...(more.amazons === true ? { OMVANT_ENGINE: 'dynamodb-local' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      const isReady = more.until !== undefined && !said.includes(more.until);
      said += chunk.toString();
      if (isReady && said.includes(more.until)) child.kill('SIGINT');
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, lines: said.trim().split('\n') };
}

/** A folder with the commands a start needs, and a Java of our own or none. */
function commands(name: string, java?: string): string {
  const path = join(folder, `commands-${name}`);
  mkdirSync(path);
  for (const command of ['sh', 'cat']) symlinkSync(`/bin/${command}`, join(path, command));
  if (java !== undefined) {
    writeFileSync(join(path, 'java'), `#!/bin/sh\n${java}\n`);
    chmodSync(join(path, 'java'), 0o755);
  }
  return path;
}

test('a round starts on a machine without Java', async () => {
  const { code, lines } = await start('plain', { path: commands('plain'), until: 'Ctrl-C ends it.' });
  expect(lines.at(-1)).toBe('Ending.');
  expect(code).toBe(0);
});

test('where Amazon’s own engine is wanted, a missing Java is said in one line, with what to install in the next', async () => {
  const { code, lines } = await start('no-java', { path: commands('none'), amazons: true });
  expect(lines).toEqual(['Java is not installed', expect.stringMatching(/^install Java 17 or later/)]);
  expect(code).toBe(1);
});

/** What whoever starts a round reads of its engine, which does not come up. */
async function engineIn(name: string, more: Pick<More, 'path' | 'amazons'>): Promise<unknown> {
  if (more.path !== undefined) vi.stubEnv('PATH', more.path);
  if (more.amazons === true) vi.stubEnv('OMVANT_ENGINE', 'dynamodb-local');
  return startDynamoDb(join(folder, name, '.data', theRound().id, 'dynamodb')).catch((error: unknown) => error);
}
afterEach(() => void vi.unstubAllEnvs());

test('so is a Java that is too old', async () => {
  const java = 'echo "java.lang.UnsupportedClassVersionError: com/amazonaws/services/dynamodbv2/local/main/ServerRunner" >&2; exit 1';
  expect(await engineIn('old-java', { path: commands('old', java), amazons: true })).toMatchObject({
    message: 'Java is too old',
    remedy: expect.stringMatching(/^install Java 17 or later/),
    exitCode: 1,
  });
});

test('a port that is taken is said with another one to take', async () => {
  const taken = createServer();
  const port = Number(new URL(await listen(taken, 0)).port);
  const { code, lines } = await start('taken', { port });
  await closeServer(taken);
  expect(lines).toEqual([`port ${port} is taken or not allowed`, expect.stringContaining(`--port ${port + 1}`)]);
  expect(code).toBe(1);
});

/** The folder of a round in which its engine finds a file that is no table. */
function withBrokenData(name: string, file: string): void {
  const data = join(folder, name, '.data', theRound().id, 'dynamodb');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, file), 'this is no database, nor was it ever one');
}

test('data that cannot be read are left as they are, with the way to start anew', async () => {
  withBrokenData('broken', 'dynoxide.sqlite');
  const { code, lines } = await start('broken');
  expect(lines).toEqual(['the table cannot read the data it kept', expect.stringContaining('--fresh')]);
  expect(code).toBe(1);
});

test('so are those of Amazon’s own engine', async () => {
  const { region, credentials } = localAws(`omvant-${theRound().id}`);
  withBrokenData('broken-amazons', `${credentials.accessKeyId}_${region}.db`);
  const { code, lines } = await start('broken-amazons', { amazons: true });
  expect(lines).toEqual(['the table cannot read the data it kept', expect.stringContaining('--fresh')]);
  expect(code).toBe(1);
});

test('what the other engine kept is not taken for an empty round', async () => {
  withBrokenData('other', 'kept_eu-north-1.db');
  expect(await engineIn('other', {})).toMatchObject({
    message: 'this round was kept by DynamoDB Local',
    remedy: expect.stringContaining('OMVANT_ENGINE=dynamodb-local'),
    exitCode: 1,
  });
});
