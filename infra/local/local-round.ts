import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { DELIVERY, TICK_MINUTES } from '../../functions/triggers.ts';
import { newRound } from '../../shared/domain/round-state.ts';
import { runOn } from '../../shared/lambda/clock.ts';
import { type Tools, theTools } from '../../shared/lambda/tools.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { nextDue } from '../../shared/storage/agenda.ts';
import { change } from '../../shared/storage/changes.ts';
import { roundKind } from '../../shared/storage/kinds.ts';
import { startAwsServer } from './aws-server.ts';
import { type Failure, type Functions, functionsOf } from './functions.ts';
import { type Journal, type Mail, type Message, openJournal } from './journal.ts';
import { createTable } from './local-table.ts';
import { type Fate, openMailBox } from './mail.ts';
import { openStream } from './stream.ts';
import { setSurroundings } from './surroundings.ts';
import type { VirtualClock } from './virtual-clock.ts';

const HOUR = 3_600_000;

export type LocalOptions = {
  readonly round: Round;
  /** Where DynamoDB listens. */
  readonly dynamodb: string;
  readonly table: string;
  /** The file that keeps events, messages and mails; ":memory:" for a round that is not kept. */
  readonly journal: string;
  /** A folder of this round's own for what functions find beside them. */
  readonly folder: string;
  /** Where links lead. */
  readonly publicUrl: string;
  /** Where the pages are on this machine, when links lead elsewhere. */
  readonly localUrl?: string;
  readonly clock: VirtualClock;
  /** How many deliveries run at the same time. One makes the order the same each time. */
  readonly atOnce: number;
};

export type EventListener = (name: string, detail: unknown) => void;

export type LocalRound = {
  readonly round: Round;
  readonly tools: Tools;
  readonly clock: VirtualClock;
  readonly inboxUrl: string;
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
  readonly close: () => Promise<void>;
};

/** Opens one round on this machine: the very functions, clients and middleware that AWS runs, with other endpoints. */
export async function openLocalRound(options: LocalOptions): Promise<LocalRound> {
  const { round, clock, table } = options;
  const now = () => clock.now().epochMilliseconds;
  await createTable(options.dynamodb, table);
  const journal = openJournal(options.journal);
  const failures: Failure[] = [];
  let wake = () => {};
  let onEvent: EventListener = () => {};
  const events = { now, newId: () => clock.newId(), wake: () => wake() };
  const mailBox = await openMailBox(journal, events);
  setSurroundings({
    ...options,
    awsUrl: await startAwsServer({ journal, ...events, takeMail: mailBox.take, onEvent: (name, detail) => onEvent(name, detail) }),
  });
  runOn(clock);

  const tools = theTools();
  await openRound(tools);
  const stream = await openStream(options.dynamodb, table, journal);
  const functions = functionsOf(journal, now, (failure) => failures.push(failure));
  const settle = settling({ functions, journal, stream, now, atOnce: options.atOnce });

  async function nextMoment(): Promise<Temporal.Instant | undefined> {
    const agenda = await nextDue(tools.store);
    const moments = [
      journal.nextDue(),
      agenda === undefined ? undefined : nextTick(agenda.at.epochMilliseconds),
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
    inboxUrl: mailBox.inboxUrl,
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
    async close() {
      stream.close();
      await mailBox.close();
      journal.close();
    },
  };
}

/** The round's first state, which puts its dates on the agenda; a round that is there stays as it is. */
async function openRound({ store, table, now }: Tools): Promise<void> {
  await store.commit({ at: now(), changes: [change(roundKind, undefined, newRound(table, now()))] });
}

function nextTick(due: number): number {
  const tick = TICK_MINUTES * 60_000;
  return Math.ceil(due / tick) * tick;
}

type Work = {
  readonly functions: Functions;
  readonly journal: Journal;
  readonly stream: Awaited<ReturnType<typeof openStream>>;
  readonly now: () => number;
  readonly atOnce: number;
};

/** One settling at a time: whoever asks while one is under way waits for one that begins afterwards. */
function settling(work: Work): () => Promise<void> {
  let running = Promise.resolve();
  return () => {
    running = running.catch(() => {}).then(() => settleAll(work));
    return running;
  };
}

/** With one delivery at a time all comes in one order; else reactions, letters and events are at work side by side, as on AWS. */
async function settleAll(work: Work): Promise<void> {
  // A read of the stream costs the engine more than a delivery, so it comes last.
  const inOrder = async () => (await deliver(work)) || (await sendLetters(work)) || relay(work);
  const handled = () => [deliver, sendLetters].map((step) => untilDone(() => step(work)));
  const sideBySide = async () => (await Promise.all([relay(work), ...handled()])).includes(true);
  await untilDone(work.atOnce === 1 ? inOrder : sideBySide);
}

/** Does a step again and again until there is nothing left for it. Gives whether there was anything at all. */
async function untilDone(step: () => Promise<boolean>): Promise<boolean> {
  let worked = false;
  while (await step()) worked = true;
  return worked;
}

async function relay({ functions, stream }: Work): Promise<boolean> {
  const batch = await stream.next();
  if (batch.isEmpty) return false;
  for (let tries = 1; batch.event.Records.length > 0 && !(await functions.relay(batch.event)); tries += 1) {
    // What fails for good still lies in the outbox, which the tick sweeps.
    if (tries === DELIVERY.stream.tries) break;
  }
  await batch.done();
  return true;
}

async function deliver({ functions, journal, now, atOnce }: Work): Promise<boolean> {
  const owed = journal.owed(now(), atOnce);
  await Promise.all(owed.map((delivery) => functions.deliver(delivery)));
  return owed.length > 0;
}

const addressed = z.object({ detail: z.object({ data: z.object({ recipient: z.string() }) }) });

/** As many senders as on AWS. What goes to one person is one sender's, so that it comes in the same order each time. */
async function sendLetters({ functions, journal, now }: Work): Promise<boolean> {
  const { senders, atOnce, hiddenSeconds } = DELIVERY.letters;
  const messages = journal.receive('letters', now(), senders * atOnce, now() + hiddenSeconds * 1000);
  const recipients = [...new Set(messages.map(recipientOf))];
  const batches = Map.groupBy(messages, (message) => recipients.indexOf(recipientOf(message)) % senders);
  await Promise.all([...batches.values()].map((batch) => functions.handOverLetters(batch)));
  return messages.length > 0;
}

function recipientOf({ body }: Message): string {
  return addressed.safeParse(JSON.parse(body)).data?.detail.data.recipient ?? '';
}
