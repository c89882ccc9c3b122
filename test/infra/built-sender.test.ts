import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { handler } from '../../functions/send-letter/send-letter.ts';
import { triggers } from '../../functions/triggers.ts';
import { bundles } from '../../infra/bundle/bundle.ts';
import { asDelivered, closeServer, listen, readAll } from '../../infra/local/aws/aws-server.ts';
import { letterKey } from '../../shared/domain/letter.ts';
import { SOURCE, toEntry } from '../../shared/events/envelope.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { nextMailingTime } from '../../shared/round/calendar.ts';
import { letterRequested } from '../../shared/storage/changes/letter-changes.ts';
import { afterwardsKind } from '../../shared/storage/kinds/afterwards.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { curiousKind } from '../../shared/storage/kinds/curious.ts';
import { draftKind } from '../../shared/storage/kinds/draft.ts';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { letterKind } from '../../shared/storage/kinds/letter.ts';
import { mailingKind } from '../../shared/storage/kinds/mailing.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { questionKind } from '../../shared/storage/kinds/question.ts';
import { keysKind, roundKind } from '../../shared/storage/kinds/round.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { invoke } from '../builders/invoke.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter, FORMER_MENTOR } from '../mail/every-letter.ts';

const round = theRound({ formerMentors: [FORMER_MENTOR] });
const folder = mkdtempSync(join(tmpdir(), 'omvant-sender-'));
const mails: string[] = [];
/** What was written last, as it was asked for. */
let written = '';
let stored: readonly Item[] = [];
/** Who takes what it is asked next and then says nothing. */
let silent: 'SES' | 'DynamoDB' | undefined;

type Item = { readonly pk: string; readonly sk: string; readonly version: number; readonly state: unknown };

/** The connections SES has taken a mail over. */
const done = new WeakSet<Socket>();

/**
 * DynamoDB and SES as far as a sender asks them: what is stored, yes to every transaction, and mails kept as they came. SES is through with
 * a connection after one mail, as it is on AWS with one that has lain idle.
 */
const aws = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  const asked = request.headers['x-amz-target'] === undefined ? 'SES' : 'DynamoDB';
  if (done.has(request.socket)) return void request.socket.destroy();
  if (asked === 'SES') done.add(request.socket);
  readAll(request).then(
    (body) => {
      const answer = JSON.stringify(answerTo(String(request.headers['x-amz-target']), body));
      if (silent === asked) silent = undefined;
      else response.end(answer);
    },
    (error: Error) => response.destroy(error),
  );
});

function answerTo(asked: string, body: Buffer): unknown {
  const items = stored.map((item) => marshall(item, { removeUndefinedValues: true }));
  switch (asked) {
    case 'DynamoDB_20120810.GetItem':
      return { Item: items.find(({ pk, sk }) => isDeepStrictEqual({ pk, sk }, z.parse(getItem, JSON.parse(body.toString())).Key)) };
    case 'DynamoDB_20120810.BatchGetItem':
      return { Responses: { table: items } };
    case 'DynamoDB_20120810.Query':
      return { Items: [] };
    case 'DynamoDB_20120810.TransactWriteItems':
    case 'DynamoDB_20120810.PutItem':
      written = body.toString();
      return {};
    default:
      mails.push(rawMail(body));
      return { MessageId: 'taken' };
  }
}

const getItem = z.object({ Key: z.unknown() });
const sendEmail = z.object({ Content: z.object({ Raw: z.object({ Data: z.string() }) }) });

function rawMail(body: Buffer): string {
  return Buffer.from(z.parse(sendEmail, JSON.parse(body.toString())).Content.Raw.Data, 'base64').toString();
}

beforeAll(async () => {
  await bundles(
    round,
    folder,
    undefined,
    triggers.filter(({ start }) => start.by === 'letters queue'),
  );
  vi.stubEnv('AWS_ENDPOINT_URL', await listen(aws, 0));
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'CONFIGURATION_SET']) vi.stubEnv(name, 'test');
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  vi.stubEnv('TABLE_NAME', 'table');
  vi.stubEnv('ROUND_FILE', join(folder, 'letters-queue/round.json'));
  vi.stubEnv('PUBLIC_URL', 'https://omvant.example');
});

afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await closeServer(aws);
  rmSync(folder, { recursive: true });
});

test('the sender as Lambda gets it sends the same bytes as its source, for every letter to participants', async () => {
  const built = builtSender();
  const letters = everyLetter(round).filter(({ context }) => context.operator === undefined);
  for (const { title, context } of letters) {
    const fromSource = await sent(handler, context);
    expect(await sent(built, context), title).toBe(fromSource);
  }
  const all = mails.join('\n');
  for (const part of ['multipart/alternative', 'text/calendar; charset=utf-8; method=CANCEL', 'application/ics'])
    expect(all).toContain(part);
});

test('a letter goes even when SES has closed the connection the last one went over, which would leave it open whether SES has it', async () => {
  await sent(builtSender(), aLetter());
  await sent(builtSender(), aLetter());
});

test('when SES takes a mail and does not answer, the letter waits for news of it instead of holding up the others', async () => {
  silent = 'SES';
  const began = performance.now();
  await expect(sent(builtSender(), aLetter())).rejects.toThrow('SES took none of 1 letters');
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(JSON.parse(written).Item.pk.S).toBe(PARTITION.agenda);
});

test('when the table does not answer it is asked again, and the letter goes', async () => {
  silent = 'DynamoDB';
  const began = performance.now();
  await sent(builtSender(), aLetter());
  expect(performance.now() - began).toBeLessThan(20_000);
});

function builtSender(): unknown {
  return createRequire(import.meta.url)(join(folder, 'letters-queue/send-letter/send-letter.js')).handler;
}

function aLetter(): LetterContext {
  const context = everyLetter(round).find(({ context: { person } }) => person !== undefined)?.context;
  if (context === undefined) throw new Error('no letter goes to a person');
  return context;
}

/** The mail as SES gets it when the letter is sent at the first moment at which it may be. */
async function sent(sender: unknown, context: LetterContext): Promise<string | undefined> {
  stored = itemsOf(context);
  vi.useFakeTimers({ toFake: ['Date'], now: nextMailingTime(round, context.now).epochMilliseconds });
  const happened = letterRequested(context.letter);
  const { Detail } = toEntry({ id: 'event', at: '2027-08-17T08:00:00.000Z', round: round.id, happened });
  const body = JSON.stringify(asDelivered(SOURCE, happened.name, JSON.parse(Detail), 'event', Date.now()));
  const before = mails.length;
  expect(await invoke(sender, { Records: [{ messageId: 'message', body }] })).toEqual({ batchItemFailures: [] });
  expect(mails.length, letterKey(context.letter)).toBe(before + 1);
  return mails.at(-1);
}

function itemsOf({
  letter,
  roundState,
  person,
  partner,
  draft,
  pair,
  written: mailed,
  question,
  curious,
  afterwards,
}: LetterContext): readonly Item[] {
  return [
    ...item(keysKind, { link: 'link', form: 'form', session: 'session' }),
    ...item(roundKind, roundState),
    ...item(letterKind, letter),
    ...[person, partner].flatMap((one) => item(applicationKind, one)),
    ...item(draftKind, draft),
    ...item(pairKind, pair),
    ...item(mailingKind, mailed?.mailing),
    ...item(questionKind, question),
    ...item(curiousKind, curious),
    ...item(afterwardsKind, afterwards),
  ];
}

function item<State, Id>(kind: Kind<State, Id>, state: State | undefined): readonly Item[] {
  return state === undefined ? [] : [{ ...kind.key(kind.idOf(state)), version: 1, state }];
}
