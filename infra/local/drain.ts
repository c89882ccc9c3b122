import * as z from 'zod/mini';
import { DELIVERY, triggers } from '../../functions/triggers.ts';
import type { Functions } from './aws/functions.ts';
import type { Delivery, Journal, Message } from './aws/journal.ts';
import type { openStream } from './dynamodb/stream.ts';

/** So much of what SES tells is recorded at the same time. */
const NEWS_AT_ONCE = 8;
/** So much of what is owed is looked at for that. */
const MOST_OWED = 64;

const startedByMail = new Set(triggers.filter(({ start }) => start.by === 'mail event').map(({ file }) => file));

type Work = {
  readonly functions: Functions;
  readonly journal: Journal;
  readonly stream: Awaited<ReturnType<typeof openStream>>;
  readonly now: () => number;
  readonly atOnce: number;
  /** Whether nothing more is to be begun. */
  readonly isPaused: () => boolean;
};

/** Delivers everything until nothing is left, one drain at a time: whoever asks while one is under way waits for one that begins afterwards. */
export function startDrain(work: Work): () => Promise<void> {
  let running = Promise.resolve();
  return () => {
    running = running.catch(() => {}).then(() => drain(work));
    return running;
  };
}

/** With one delivery at a time all comes in one order; else reactions, letters and events are at work side by side, as on AWS. */
async function drain(work: Work): Promise<void> {
  const each = (step: (work: Work) => Promise<boolean>) => untilDone(() => step(work), work);
  const sideBySide = async () => (await Promise.all([relay(work), each(deliverAll), each(sendLetters)])).includes(true);
  await (work.atOnce === 1 ? each(doNext) : untilDone(sideBySide, work));
}

/** Does a step again and again until there is nothing left for it. Gives whether there was anything at all. */
async function untilDone(step: () => Promise<boolean>, { isPaused }: Work): Promise<boolean> {
  let worked = false;
  while (!isPaused() && (await step())) worked = true;
  return worked;
}

async function relay({ functions, stream }: Work): Promise<boolean> {
  const batch = await stream.next();
  if (batch.isEmpty) return false;
  for (let tries = 1; batch.event.Records.length > 0 && !(await functions.relay(batch.event)); tries += 1) {
    // What fails for good still lies in the outbox, which the tick sweeps.
    if (tries === DELIVERY.stream.tries) break;
  }
  batch.done();
  return true;
}

/** The next thing: letters come first, then reactions; a read of the stream costs the engine most. What nothing follows from goes beside it. */
async function doNext(work: Work): Promise<boolean> {
  const { quiet, others } = Object.groupBy(owedLines(work), (line) => (line.every(isQuiet) ? 'quiet' : 'others'));
  const next = async () => (await sendLetters(work)) || (await deliver(others?.slice(0, 1), work)) || relay(work);
  const worked = await Promise.all([next(), deliver(quiet?.slice(0, NEWS_AT_ONCE), work)]);
  return worked.includes(true);
}

function deliverAll(work: Work): Promise<boolean> {
  return deliver(owedLines(work).slice(0, work.atOnce), work);
}

type Line = readonly Delivery[];

/** Delivers lines side by side, and what stands in a line in its turn. Gives whether there was anything. */
async function deliver(lines: readonly Line[] = [], { functions }: Work): Promise<boolean> {
  await Promise.all(lines.map((line) => inTurn(line, functions)));
  return lines.length > 0;
}

/** What is owed. What SES tells of one mail is a line; mails have nothing to do with each other, nor other deliveries. */
function owedLines({ journal, now }: Work): readonly Line[] {
  const owed = journal.owed(now(), MOST_OWED);
  return [...Map.groupBy(owed, (delivery) => newsOf(delivery)?.detail.mail.messageId ?? delivery.id).values()];
}

const mailNews = z.object({ 'detail-type': z.string(), detail: z.object({ mail: z.object({ messageId: z.string() }) }) });

function newsOf({ file, event }: Delivery): z.infer<typeof mailNews> | undefined {
  return startedByMail.has(file) ? mailNews.safeParse(event).data : undefined;
}

/** That a mail was sent or arrived is noted, and nothing follows from it. */
function isQuiet(delivery: Delivery): boolean {
  const name = newsOf(delivery)?.['detail-type'];
  return name === 'Email Sent' || name === 'Email Delivered';
}

async function inTurn(line: readonly Delivery[], functions: Functions): Promise<void> {
  for (const delivery of line) await functions.deliver(delivery);
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
