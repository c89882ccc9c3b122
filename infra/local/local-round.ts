import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { TICK_MINUTES } from '../../functions/triggers.ts';
import { openRound } from '../../shared/commands/round/open-round.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { runOn } from '../../shared/lambda/clock.ts';
import { REQUEST_TIMEOUTS } from '../../shared/lambda/request-timeouts.ts';
import { theTools } from '../../shared/lambda/the-tools.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { nextDue } from '../../shared/storage/agenda.ts';
import { startAwsServer } from './aws/aws-server.ts';
import { type Failure, functionsOf } from './aws/functions.ts';
import { type Journal, type Mail, openJournal } from './aws/journal.ts';
import { type Fate, openMailBox } from './aws/mail.ts';
import { readdressed } from './aws/readdressed.ts';
import { startDrain } from './drain.ts';
import { createTable, localAws } from './dynamodb/local-table.ts';
import { openStream } from './dynamodb/stream.ts';
import { readItems } from './dynamodb/table-items.ts';
import { readOnceUntilWritten } from './dynamodb/table-writes.ts';
import { setEnvironment } from './local-environment.ts';
import type { LocalOptions } from './local-options.ts';
import { writeSnapshot } from './snapshot/snapshot.ts';
import type { VirtualClock } from './virtual-clock.ts';

const HOUR = 3_600_000;

export type EventListener = (name: string, detail: unknown) => void;

export type LocalRound = {
  readonly round: Round;
  readonly tools: Tools;
  readonly clock: VirtualClock;
  /** Where the mails can be read, when there is such a place. */
  readonly inboxUrl: string | undefined;
  /** Starts a function as whoever may invoke it by itself, and gives what it answers. */
  readonly invoke: (file: string, event: unknown) => Promise<unknown>;
  /** The web function's answer. */
  readonly request: (request: Request) => Promise<Response>;
  /** Works until nothing is due: events relayed, reactions run, letters sent. */
  readonly settle: () => Promise<void>;
  /** The next moment at which anything is due; undefined when the round has nothing ahead. */
  readonly nextMoment: () => Promise<Temporal.Instant | undefined>;
  /** Moves the clock to the next moment and works; undefined when there is none. */
  readonly jump: () => Promise<Temporal.Instant | undefined>;
  /** The same in a round that is settled, but no further than `limit`: when nothing is due by then, the clock moves there, and this is undefined. */
  readonly jumpUpTo: (limit: Temporal.Instant | undefined) => Promise<Temporal.Instant | undefined>;
  /** Moves the clock, stopping at every moment on the way at which something is due. */
  readonly moveTo: (instant: Temporal.Instant) => Promise<void>;
  /** All that the clock starts, now. */
  readonly tick: () => Promise<void>;
  /** Begins nothing more, for good: what is left is done when the round is opened again. */
  readonly pause: () => void;
  /** Says that there may be something to do. */
  readonly wakeUp: () => void;
  /** Called whenever there may be something to do. */
  readonly onWake: (wake: () => void) => void;
  /** Told of each event the bus takes: its name and its envelope. */
  readonly onEvent: (listener: EventListener) => void;
  /** The mails that were taken, without the first `from` of them. */
  readonly mails: (from?: number) => readonly Mail[];
  readonly deadLetters: () => readonly string[];
  readonly decideFate: (address: string, fate: Fate) => void;
  readonly failures: readonly Failure[];
  /** Writes the whole round, as it is now, into a folder: a snapshot. */
  readonly leaveIn: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens one round on this machine: the very functions, clients and middleware that AWS runs, with other endpoints. */
export async function openLocalRound(options: LocalOptions): Promise<LocalRound> {
  const { round, clock, table } = options;
  const now = () => clock.now().epochMilliseconds;
  await createTable(options.dynamodb, table);
  const journal = openJournal(options.journal);
  leadLinksTo(options.publicUrl, journal);
  const failures: Failure[] = [];
  let wake = () => {};
  let onEvent: EventListener = () => {};
  const events = { now, newId: () => clock.newId(), wake: () => wake() };
  const inbox = await options.openInbox?.();
  const mailBox = openMailBox(journal, events, inbox);
  setEnvironment({
    ...options,
    awsUrl: await startAwsServer({ journal, ...events, takeMail: mailBox.take, onEvent: (name, detail) => onEvent(name, detail) }),
  });
  runOn(clock);

  const tools = theTools(() => new DynamoDBClient({ ...localAws(table), endpoint: options.dynamodb, requestHandler: REQUEST_TIMEOUTS }));
  await openRound(tools);
  const agenda = readOnceUntilWritten(() => nextDue(tools.store));
  const stream = await openStream(options.dynamodb, table, journal);
  const functions = functionsOf(journal, now, (failure) => failures.push(failure));
  let paused = false;
  const settle = startDrain({ functions, journal, stream, now, atOnce: options.atOnce, isPaused: () => paused });

  async function nextMoment(): Promise<Temporal.Instant | undefined> {
    const next = await agenda.read();
    const moments = [
      journal.nextDue(),
      next === undefined ? undefined : nextTick(next.at.epochMilliseconds),
      journal.nextDeadLetter(now() - 25 * HOUR),
    ];
    const first = Math.min(...moments.filter((moment) => moment !== undefined));
    return Number.isFinite(first) ? Temporal.Instant.fromEpochMilliseconds(Math.max(first, now())) : undefined;
  }

  async function arriveAt(instant: Temporal.Instant): Promise<void> {
    clock.moveTo(instant);
    await functions.tick();
    await settle();
  }

  async function jumpUpTo(limit: Temporal.Instant | undefined): Promise<Temporal.Instant | undefined> {
    const next = await nextMoment();
    if (next !== undefined && (limit === undefined || Temporal.Instant.compare(next, limit) <= 0)) {
      await arriveAt(next);
      return next;
    }
    if (limit !== undefined) clock.moveTo(limit);
    return undefined;
  }

  return {
    round,
    tools,
    clock,
    inboxUrl: inbox?.url,
    invoke: functions.invoke,
    async request(request) {
      const response = await functions.answer(request);
      wake();
      return response;
    },
    settle,
    nextMoment,
    async jump() {
      await settle();
      return jumpUpTo(undefined);
    },
    jumpUpTo,
    async moveTo(instant) {
      await settle();
      while ((await jumpUpTo(instant)) !== undefined);
    },
    tick: functions.tick,
    pause() {
      paused = true;
    },
    wakeUp: () => wake(),
    onWake(listener) {
      wake = listener;
    },
    onEvent(listener) {
      onEvent = listener;
    },
    mails: journal.mails,
    deadLetters: journal.deadLetters,
    decideFate: mailBox.decideFate,
    failures,
    async leaveIn(folder) {
      await settle();
      writeSnapshot(folder, { round, at: clock.now(), items: await readItems(options.dynamodb, table), journal });
    },
    async close() {
      stream.close();
      agenda.stop();
      await inbox?.close();
      journal.close();
    },
  };
}

const LEADS_TO = 'links lead to';

/** Links in mails that were taken lead to where the pages are now: a round may have been played elsewhere, or at another port. */
function leadLinksTo(publicUrl: string, journal: Journal): void {
  const before = journal.note(LEADS_TO);
  if (before === publicUrl) return;
  journal.together(() => {
    if (before !== undefined) journal.changeMails((raw) => readdressed(raw, before, publicUrl));
    journal.writeNote(LEADS_TO, publicUrl);
  });
}

function nextTick(due: number): number {
  const tick = TICK_MINUTES * 60_000;
  return Math.ceil(due / tick) * tick;
}
