import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import type { Mail } from '../../infra/local/aws/journal.ts';
import { freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { type LocalRound, openLocalRound } from '../../infra/local/local-round.ts';
import { openLocalServer } from '../../infra/local/local-server.ts';
import { standingClock } from '../../infra/local/virtual-clock.ts';
import { webServer } from '../../infra/local/web/web-server.ts';
import { readLetterTag } from '../../shared/mail/letter-tag.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { theRound } from './round.ts';

/** A mail somebody got, as a mail program shows it. */
export type ReceivedMail = {
  readonly to: string;
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses in the text, without the part before the path. */
  readonly links: readonly string[];
  readonly ics: string | undefined;
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
};

/** A letter that went out, as the ledger names it: "asa", "receipt/application". */
export type SentLetter = { readonly to: string; readonly letter: string; readonly at: string };

export type TestRound = Omit<LocalRound, 'request' | 'mails' | 'moveTo'> & {
  readonly url: string;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends a form. As a browser does, goes on to the page that says why it was not taken; any other answer is left as it is. */
  readonly post: (path: string, fields?: Record<string, string | readonly string[]>, headers?: Record<string, string>) => Promise<Response>;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly mails: () => Promise<readonly ReceivedMail[]>;
  /** The letters that went out, in order, without their words. */
  readonly letters: () => readonly SentLetter[];
  /** Signs in as one of the round's operators and gives the cookie header. */
  readonly signIn: (operator?: string) => Promise<string>;
  /** The one-time password that stands in the terminal now. */
  readonly password: () => string;
};

/** The address of a page that says why a form was not taken. */
const SAYS_WHY_NOT = /[?&](?:again|refused)=/;

let opened = 0;

/** A whole round on a real table with the real functions, its clock standing still until it is moved. */
export async function openTestRound({
  at,
  round = theRound(),
  seed = 'test',
  dynamodb = inject('dynamodb'),
  banner = false,
}: {
  at: string;
  round?: Round;
  seed?: string;
  dynamodb?: string;
  banner?: boolean;
}): Promise<TestRound> {
  opened += 1;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'omvant-test-'));
  const local = await openLocalRound({
    round,
    dynamodb,
    table: `test-${port}-${opened}`,
    journal: ':memory:',
    folder,
    publicUrl: url,
    clock: standingClock(Temporal.Instant.from(at), seed),
    atOnce: 1,
  });
  const web = webServer(local, { banner });
  const localServer = await openLocalServer(port);
  localServer.answerWith(web.listener);
  await local.settle();
  /** None is ever taken away or changed, so that each is read once. */
  const received: Promise<ReceivedMail>[] = [];
  const request = (path: string, init?: RequestInit) => web.answer(new Request(new URL(path, url), init));
  const post: TestRound['post'] = async (path, fields = {}, headers = {}) => {
    const pairs = Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, String(value)]),
    );
    const answer = await request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(pairs).toString(),
    });
    const next = answer.headers.get('location') ?? '';
    return SAYS_WHY_NOT.test(next) ? request(next, { headers }) : answer;
  };
  return {
    ...local,
    url,
    request,
    post,
    moveTo: (instant) => local.moveTo(Temporal.Instant.from(instant)),
    mails() {
      received.push(...local.mails(received.length).map(readMail));
      return Promise.all(received);
    },
    letters: () => local.mails().map(({ at: sentAt, letter }) => sentLetter(sentAt, letter)),
    signIn: (operator = 'karin') => web.signIn(operator),
    password: web.password,
    async close() {
      await localServer.close();
      await local.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sentLetter(at: number, tag: string): SentLetter {
  const id = readLetterTag(tag);
  if (id === undefined) throw new TypeError('a mail went out that is no letter');
  return { to: id.recipient.id, letter: id.key, at: Temporal.Instant.fromEpochMilliseconds(at).toString() };
}

async function readMail({ to, at, raw }: Mail): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw);
  const text = parsed.text ?? '';
  const calendar = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics');
  return {
    to,
    at: Temporal.Instant.fromEpochMilliseconds(at),
    subject: parsed.subject ?? '',
    text,
    html: typeof parsed.html === 'string' ? parsed.html : '',
    links: [...text.matchAll(/https?:\/\/[^\s/]+(\/\S*)/g)].map(([, path = '']) => path),
    ics: calendar?.content.toString(),
    raw,
    parsed,
  };
}
