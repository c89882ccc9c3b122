import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import type { Round } from '../../shared/round/round-file.ts';
import { deployedOrStop } from '../on-aws/deployed.ts';
import { roundOrStop } from '../rounds/round-or-stop.ts';
import { openInbox } from './inbox.ts';
import { startEmulator } from './ministack.ts';
import { SES_SOURCE, TICK } from './transform.ts';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

export type EmulatedRound = Awaited<ReturnType<typeof deployToEmulator>>;

/**
 * Deploys a round to the emulator as an operator deploys it to AWS, by `omvant deploy`. What is said of the way there goes to `say`. From
 * then on this process's SDK clients talk to the emulator.
 *
 * @param at The time it is for the functions, until it is moved.
 * @param before What happens once the account is there, before the round is deployed. Gives what the command is told besides, by its environment.
 */
export async function deployToEmulator(
  roundFile: string,
  at: Temporal.Instant,
  say: (line: string) => void,
  before: (round: Round) => Promise<Variables>,
) {
  const round = roundOrStop(roundFile);
  const folder = mkdtempSync(join(tmpdir(), 'omvant-cloud-'));
  const clock = clockIn(join(folder, 'clock'), at);
  const failuresFile = join(folder, 'failures');
  writeFileSync(failuresFile, '');
  const inbox = await openInbox();
  const emulator = await startEmulator({ sesUrl: inbox.url, clockFile: clock.file, failuresFile });
  Object.assign(process.env, emulator.env);
  const { stack: deployed, said: first } = await deploy(roundFile, folder, say, () => before(round)).catch(async (error: unknown) => {
    await emulator.stop();
    await inbox.close();
    throw error;
  });
  const events = new EventBridgeClient({});
  const queues = new SQSClient({});
  const api = new URL(deployed.Pages).hostname.split('.')[0] ?? '';

  async function tell(Source: string, DetailType: string, detail: object): Promise<void> {
    const { FailedEntryCount } = await events.send(
      new PutEventsCommand({ Entries: [{ Source, DetailType, Detail: JSON.stringify(detail) }] }),
    );
    if (FailedEntryCount !== 0) throw new Error(`the bus did not take "${DetailType}"`);
  }

  return {
    round,
    origin: deployed.Pages,
    /** What `omvant deploy` gave, as JSON. */
    first,
    clock,
    inbox,
    /** A request to the public address of the pages, as it reaches them here. */
    async request(request: Request): Promise<Response> {
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'GET' ? undefined : await request.text();
      return fetch(`${emulator.url}/_aws/execute-api/${api}/$default${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      });
    },
    /** Lets the clock start what it starts every five minutes. */
    tick: () => tell(TICK.source, TICK.name, {}),
    /** Tells of a mail as SES does. */
    tellOfMail: (name: string, detail: object) => tell(SES_SOURCE, name, detail),
    async putDeadLetter(body: object): Promise<void> {
      await queues.send(new SendMessageCommand({ QueueUrl: deployed.DeadLetters, MessageBody: JSON.stringify(body) }));
    },
    async deadLetters(): Promise<readonly string[]> {
      const { Messages = [] } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl: deployed.DeadLetters, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
      );
      return Messages.map(({ Body = '' }) => Body);
    },
    /** What functions logged as errors, line by line. */
    failures: () => linesIn(failuresFile),
    async stop(): Promise<void> {
      events.destroy();
      queues.destroy();
      await emulator.stop();
      await inbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Prepares the account and deploys. Gives the stack that is there then, and what the command gave. */
async function deploy(roundFile: string, folder: string, say: (line: string) => void, before: () => Promise<Variables>) {
  const changes = join(folder, 'changes');
  writeFileSync(changes, '');
  await cdk('bootstrap', `aws://${process.env['CDK_DEFAULT_ACCOUNT']}/${process.env['CDK_DEFAULT_REGION']}`);
  say('cdk bootstrap done');
  // The CDK's own way to be told what to run, in place of what cdk.json names.
  Object.assign(process.env, { CDK_APP: 'node --import tsx infra/cloud/emulator-app.ts', CHANGES_FILE: changes });
  const { code, said } = await omvantIn(await before(), 'deploy', roundFile, '--yes', '--no-input', '--json');
  if (code !== 0) throw new Error(`omvant deploy ended with ${code}: ${said}`);
  for (const change of new Set(linesIn(changes))) say(`Changed for the emulator: ${change}`);
  const stack = await deployedOrStop(roundOrStop(roundFile), roundFile);
  say(`omvant deploy done: ${stack.Pages}`);
  return { stack, said };
}

function linesIn(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Variables of the environment beside this process's own. */
type Variables = Readonly<Record<string, string>>;
type Ended = { readonly code: number; readonly said: string };

/** The command line as an operator types it: how it ended, and what it gave. What it says besides is shown. */
export function omvant(...words: readonly string[]): Promise<Ended> {
  return omvantIn({}, ...words);
}

export function omvantIn(variables: Variables, ...words: readonly string[]): Promise<Ended> {
  return omvantOf('.', variables, ...words);
}

/** The command line of another release, which lies in a folder. */
export async function omvantOf(folder: string, variables: Variables, ...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'infra/cli/omvant.ts', ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)));
  return { code, said };
}

/** The CDK's command line, the pinned one. What it says is shown only when it fails. */
async function cdk(...words: readonly string[]): Promise<void> {
  await run('cdk', ['--no-notices', '--no-color', ...words], {
    env: process.env,
    maxBuffer: MOST_OUTPUT,
  });
}

/** The time functions live in: as far ahead of the machine's as stands in a file. */
function clockIn(file: string, at: Temporal.Instant) {
  let ahead = 0;
  const moveTo = (instant: Temporal.Instant): void => {
    ahead = instant.epochMilliseconds - Date.now();
    writeFileSync(file, String(ahead));
  };
  moveTo(at);
  return { file, moveTo, now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead) };
}
