import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { triggers } from '../../../functions/triggers.ts';
import { SOURCE } from '../../../shared/events/envelope.ts';
import { systemClock } from '../../../shared/lambda/clock.ts';
import { boundedServer, MOST_BYTES } from '../bounded-server.ts';
import { BodyTooLarge, type Rejection, rejectRequest, TOO_LARGE } from '../reject-request.ts';
import type { Journal } from './journal.ts';

/** What the server needs of the round it stands in for AWS for. */
export type Account = {
  readonly journal: Journal;
  readonly now: () => number;
  readonly newId: () => string;
  /** Takes a mail and gives its message id. */
  readonly takeMail: (raw: Buffer, to: string, letter: string) => Promise<string>;
  /** Told of each event the bus takes. */
  readonly onEvent: (name: string, detail: unknown) => void;
  /** Called when there is something new to deliver. */
  readonly wake: () => void;
};

const putEvents = z.object({
  Entries: z.array(z.object({ Source: z.literal(SOURCE), DetailType: z.string(), Detail: z.string(), EventBusName: z.string() })),
});
const receiveMessage = z.object({ MaxNumberOfMessages: z._default(z.int(), 1), VisibilityTimeout: z._default(z.int(), 30) });
const deleteMessage = z.object({ ReceiptHandle: z.string() });
const changeVisibility = z.object({ ReceiptHandle: z.string(), VisibilityTimeout: z.int() });
/** SES takes no letters but ASCII outside the message itself, and few signs in tags (SESv2 API Reference, SendEmail and MessageTag). */
const tag = z.string().check(z.regex(/^[\w.@-]{1,256}$/));
const sendEmail = z.object({
  FromEmailAddress: z.string().check(z.regex(/^[ -~]+$/)),
  Destination: z.object({ ToAddresses: z.tuple([z.string().check(z.regex(/^[!-~]+$/))]) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  EmailTags: z.array(z.object({ Name: tag, Value: tag })),
  ConfigurationSetName: z.string(),
});

/** A mail that is not taken, as SES says it: the fault is the sender's. */
export class MailRefused extends Error {}

/** The SDK's clients keep the address they began with, so one server lasts as long as the process and serves the round opened last. */
let address: string | undefined;
let current: Account | undefined;

/**
 * EventBridge, SQS and SES as far as a round uses them, over their own protocols, so that the SDK's clients talk to them as to AWS.
 * An answer goes out when what was sent is in the journal. Gives the address.
 */
export async function startAwsServer(account: Account): Promise<string> {
  current = account;
  if (address !== undefined) return address;
  // Whoever does not know this word is not this process, and loopback is open to everybody on the machine.
  const home = `/${systemClock.newSecret()}`;
  const server = boundedServer((request, response) => {
    if (request.url?.startsWith(`${home}/`) !== true) return rejectRequest(response, ANOTHER_PROCESS);
    answer(request, request.url.slice(home.length), current ?? account).then(
      (body) => send(response, 200, body),
      (error: unknown) =>
        error instanceof BodyTooLarge ? rejectRequest(response, TOO_LARGE) : send(response, statusOf(error), saying(error)),
    );
  });
  address = `${await listen(server.unref(), 0)}${home}`;
  return address;
}

const ANOTHER_PROCESS: Rejection = { status: 403, why: 'Only the process that runs the round may ask here.' };

function statusOf(error: unknown): 400 | 500 {
  return error instanceof z.core.$ZodError || error instanceof SyntaxError || error instanceof MailRefused ? 400 : 500;
}

function saying(error: unknown) {
  return { message: String(error), ...(error instanceof MailRefused ? { __type: 'MessageRejected' } : {}) };
}

async function answer(request: IncomingMessage, path: string, account: Account): Promise<unknown> {
  const body: unknown = JSON.parse((await readAll(request)).toString() || '{}');
  if (path === '/v2/email/outbound-emails') return takeMail(z.parse(sendEmail, body), account);
  switch (String(request.headers['x-amz-target'])) {
    case 'AWSEvents.PutEvents':
      return takeEvents(z.parse(putEvents, body), account);
    case 'AmazonSQS.ReceiveMessage':
      return handOut(z.parse(receiveMessage, body), account);
    case 'AmazonSQS.DeleteMessage':
      account.journal.remove(Number(z.parse(deleteMessage, body).ReceiptHandle));
      return {};
    case 'AmazonSQS.ChangeMessageVisibility':
      return hide(z.parse(changeVisibility, body), account);
    default:
      throw new TypeError(`${request.headers['x-amz-target']} is not something a round asks of AWS`);
  }
}

/** Every function an event starts is owed its own delivery; letters go to their queue. */
function takeEvents({ Entries }: z.infer<typeof putEvents>, { journal, now, newId, onEvent, wake }: Account): unknown {
  const ids = Entries.map(() => newId());
  journal.together(() => {
    for (const [index, entry] of Entries.entries()) deliverEvent(entry, ids[index] ?? '', journal, now());
  });
  for (const { DetailType, Detail } of Entries) onEvent(DetailType, JSON.parse(Detail));
  wake();
  return { FailedEntryCount: 0, Entries: ids.map((EventId) => ({ EventId })) };
}

type Entry = z.infer<typeof putEvents>['Entries'][number];

function deliverEvent({ Source, DetailType, Detail }: Entry, id: string, journal: Journal, now: number): void {
  const event = asDelivered(Source, DetailType, JSON.parse(Detail), id, now);
  for (const { file, start } of triggers) {
    if (start.by === 'event' && start.event === DetailType) journal.owe(file, event, now);
    if (start.by === 'letters queue' && start.event === DetailType) journal.send('letters', JSON.stringify(event), now);
  }
}

/** An event in the form in which EventBridge hands it to a function. */
export function asDelivered(source: string, name: string, detail: unknown, id: string, now: number) {
  return {
    version: '0',
    id,
    'detail-type': name,
    source,
    account: '000000000000',
    time: new Date(now).toISOString(),
    region: 'eu-north-1',
    resources: [],
    detail,
  };
}

function handOut({ MaxNumberOfMessages, VisibilityTimeout }: z.infer<typeof receiveMessage>, { journal, now }: Account): unknown {
  const messages = journal.receive('dead letters', now(), MaxNumberOfMessages, now() + VisibilityTimeout * 1000);
  return {
    Messages: messages.map(({ id, body, sentAt }) => ({
      MessageId: `dead-${id}`,
      ReceiptHandle: String(id),
      Body: body,
      MD5OfBody: createHash('md5').update(body).digest('hex'),
      Attributes: { SentTimestamp: String(sentAt) },
    })),
  };
}

function hide({ ReceiptHandle, VisibilityTimeout }: z.infer<typeof changeVisibility>, { journal, now }: Account): unknown {
  journal.hide(Number(ReceiptHandle), now() + VisibilityTimeout * 1000);
  return {};
}

async function takeMail({ Content, Destination, EmailTags }: z.infer<typeof sendEmail>, { takeMail: take }: Account): Promise<unknown> {
  const letter = EmailTags.find(({ Name }) => Name === 'letter')?.Value ?? '';
  return { MessageId: await take(Buffer.from(Content.Raw.Data, 'base64'), Destination.ToAddresses[0], letter) };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** @throws BodyTooLarge for more than API Gateway takes; what is still to come of it is then read and kept nowhere. */
export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES.body) break;
    chunks.push(Buffer.from(chunk));
  }
  if (bytes <= MOST_BYTES.body) return Buffer.concat(chunks);
  request.resume();
  throw new BodyTooLarge();
}

/** Listens on this machine alone and gives the address. A port of 0 is any free one. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
