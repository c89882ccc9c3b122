import * as z from 'zod/mini';
import { DELIVERY, triggers } from '../../functions/triggers.ts';
import type { Functions } from './functions.ts';
import type { Delivery, Journal, Message } from './journal.ts';
import type { openStream } from './stream.ts';

/** So much of what SES tells is recorded at the same time. */
const NEWS_AT_ONCE = 8;

type Work = {
  readonly functions: Functions;
  readonly journal: Journal;
  readonly stream: Awaited<ReturnType<typeof openStream>>;
  readonly now: () => number;
  readonly atOnce: number;
};

/** One settling at a time: whoever asks while one is under way waits for one that begins afterwards. */
export function settling(work: Work): () => Promise<void> {
  let running = Promise.resolve();
  return () => {
    running = running.catch(() => {}).then(() => settleAll(work));
    return running;
  };
}

/** With one delivery at a time all comes in one order; else reactions, letters and events are at work side by side, as on AWS. */
async function settleAll(work: Work): Promise<void> {
  // Letters come first, so that what SES tells of several is recorded together; a read of the stream costs the engine most.
  const inOrder = async () => (await sendLetters(work)) || (await deliver(work)) || relay(work);
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
  batch.done();
  return true;
}

async function deliver({ functions, journal, now, atOnce }: Work): Promise<boolean> {
  const owed = journal.owed(now(), Math.max(atOnce, NEWS_AT_ONCE));
  const news = newsFirst(owed);
  const lines = news.length > 0 ? news : owed.slice(0, atOnce).map((delivery) => [delivery]);
  await Promise.all(lines.map((line) => inTurn(line, functions)));
  return owed.length > 0;
}

const newsOfMail = z.object({ detail: z.object({ mail: z.object({ messageId: z.string() }) }) });

/**
 * What SES tells of mails, as far as nothing else comes before it, in a line for each mail: mails have nothing to do with each other, so
 * what became of one is recorded beside the others, and all still comes to the same each time.
 */
function newsFirst(owed: readonly Delivery[]): readonly (readonly Delivery[])[] {
  const isNews = ({ file }: Delivery) => triggers.some((trigger) => trigger.file === file && trigger.start.by === 'mail event');
  const until = owed.findIndex((delivery) => !isNews(delivery));
  const news = until === -1 ? owed : owed.slice(0, until);
  return [...Map.groupBy(news, ({ event }) => newsOfMail.safeParse(event).data?.detail.mail.messageId).values()];
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
