import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Call, isMail, type Run } from '../builders/watched-functions.ts';
import { line, quantile } from './figures.ts';

/** What one run of a function asked of AWS. */
type Counted = Run & { readonly calls: { reads: number; writes: number; batches: number; mails: number } };

const READS = new Set(['GetItem', 'BatchGetItem', 'Query']);
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
const webRequest = z.object({ rawPath: z.string(), requestContext: z.object({ http: z.object({ method: z.string() }) }) });

/** Counts what each run asks for. */
export function countRuns() {
  const runs = new Map<Run, Counted>();
  return {
    runs: (): readonly Counted[] => [...runs.values()],
    began: (run: Run) => void runs.set(run, { ...run, calls: { reads: 0, writes: 0, batches: 0, mails: 0 } }),
    called(run: Run, { target }: Call): void {
      const calls = runs.get(run)?.calls;
      if (calls === undefined) return;
      const action = target.split('.').at(-1) ?? '';
      if (READS.has(action)) calls.reads += 1;
      if (WRITES.has(action)) calls.writes += 1;
      if (action === 'PutEvents') calls.batches += 1;
      if (isMail({ target })) calls.mails += 1;
    },
  };
}

function requestOf(event: unknown): string {
  const read = webRequest.safeParse(event);
  return read.success ? `${read.data.requestContext.http.method} ${read.data.rawPath}` : '';
}

/** Holds what the functions of a rehearsed round asked for against the bars. */
export function printCalls(runs: readonly Counted[], mails: number): void {
  const reactions = runs.filter(({ file }) => file.startsWith('on-') && file !== 'on-mail-event/record-mail-event');
  const first = reactions.filter(({ isRepeat }) => !isRepeat);
  const again = reactions.filter(({ isRepeat }) => isRepeat);
  each(`reads for each of ${first.length} handled events`, first, ({ calls }) => calls.reads, { most: 2, goal: 1 });
  each('… writes', first, ({ calls }) => calls.writes, { most: 1, goal: 1 });
  each('… PutEvents', first, ({ calls }) => calls.batches, { most: 1, goal: 1 });
  const sending = runs.filter(({ file }) => file.startsWith('send-letter'));
  const sends = (isRepeat: boolean) => sum(sending.filter((run) => run.isRepeat === isRepeat).map(({ calls }) => calls.mails));
  line('calls of SES for each mail', sends(false) / mails, { most: 1 });
  line('mails for letters that were asked for again', sends(true), { most: 0 });
  each('calls for an event that was handled before', again, ({ calls }) => calls.reads + calls.writes + calls.batches, {
    most: 1,
    goal: 1,
  });
  const sent = runs.filter(({ event, calls }) => /^POST \/\w+\/apply\/\w+\/check$/.test(requestOf(event)) && calls.writes > 0);
  each(`round trips before ${sent.length} who send the form are answered`, sent, ({ calls }) => calls.reads + calls.writes, {
    most: 2,
    goal: 1,
  });
}

/** The mean, with the median and the most of any one. */
function each(
  what: string,
  runs: readonly Counted[],
  of: (run: Counted) => number,
  bar: { readonly most: number; readonly goal: number },
): void {
  const values = runs.map(of);
  const highest = Math.max(...values);
  const within = values.filter((value) => value <= bar.most).length / values.length;
  const note = `median ${quantile(values, 0.5)}, most ${highest} in ${runs.find((run) => of(run) === highest)?.file}, ${(100 * within).toFixed(0)} % within`;
  line(what, sum(values) / values.length, bar, note);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const wrapperFigures = z.object({ wrapper: z.number(), oneRead: z.number() });

/** What stands around a reaction, with its line in the log, beside one read; in a process whose log is not silent. */
export function benchWrapper(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', join(import.meta.dirname, 'wrapper-run.ts')], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, POWERTOOLS_LOG_LEVEL: 'INFO' },
  });
  if (status !== 0) throw new Error(stderr);
  const { wrapper, oneRead } = z.parse(wrapperFigures, JSON.parse(stderr));
  line(
    'around a reaction ÷ one read without network',
    wrapper / oneRead,
    { most: 0.25, goal: 0.1 },
    `${wrapper.toFixed(0)} µs, ${oneRead.toFixed(0)} µs`,
  );
}
