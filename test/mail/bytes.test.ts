import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handToSes } from '../../shared/lambda/mailer.ts';
import { toMime } from '../../shared/mail/message.ts';
import { text } from '../../shared/words/letters/blocks.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter } from './every-letter.ts';
import { messageOf } from './sent.ts';

const round = theRound();
const cases = [
  ...everyLetter(round, { mentor: 'Åsa "Å" Öberg-Ärlig, åter', mentee: "Ö'Rian <Ek>" }),
  ...everyLetter(round, { mentor: '王小明'.repeat(30), mentee: 'مريم'.repeat(20) }),
];

/** What the last request to SES held as the message. */
let given = Buffer.alloc(0);
let ses: Server;

beforeAll(async () => {
  ses = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.once('end', () => {
      given = Buffer.from(JSON.parse(Buffer.concat(chunks).toString()).Content.Raw.Data, 'base64');
      answer.setHeader('content-type', 'application/json').end('{"MessageId":"1"}');
    });
  });
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
    CONFIGURATION_SET: 'test',
  });
});
afterAll(() => new Promise((done) => ses.close(done)));

describe('the bytes SES is given', () => {
  test.each(cases)('hold no line end but CRLF, inside what is encoded too: $title', async ({ context }) => {
    const message = messageOf(context);
    const handed = await handToSes(await toMime(round, message), { from: round.mail.address, to: message.to.address }, 'letter');
    expect(handed).toEqual({ outcome: 'taken', messageId: '1' });
    expect(loneLineEnds(given)).toBe(0);
    expect(given.subarray(-2).toString()).toBe('\r\n');
    const leaves = leavesOf(given);
    expect(leaves.map(({ type }) => type).slice(0, 2)).toEqual(['text/plain', 'text/html']);
    for (const { type, content } of leaves) expect([type, loneLineEnds(content)]).toEqual([type, 0]);
  });

  test('end each calendar entry with a line end after its last line, shown and attached alike', async () => {
    let entries = 0;
    for (const message of cases.map(({ context }) => messageOf(context)).filter(({ calendar }) => calendar !== undefined)) {
      await handToSes(await toMime(round, message), { from: round.mail.address, to: message.to.address }, 'letter');
      const calendars = leavesOf(given).filter(({ type }) => type === 'text/calendar' || type === 'application/ics');
      expect(calendars).toHaveLength(2);
      for (const { content } of calendars) expect(content.toString().slice(-17)).toBe('\r\nEND:VCALENDAR\r\n');
      entries += calendars.length;
    }
    expect(entries).toBeGreaterThan(20);
  });

  test('say a text right whatever line ends it came with', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no letters');
    const message = messageOf(first.context);
    const words = { ...message.words, blocks: [text('one\r\ntwo\rthree\nfour')] };
    await handToSes(await toMime(round, { ...message, words }), { from: round.mail.address, to: message.to.address }, 'letter');
    for (const { content } of leavesOf(given)) expect(loneLineEnds(content)).toBe(0);
  });
});

function loneLineEnds(bytes: Buffer): number {
  return [...bytes.toString('latin1').matchAll(/(?<!\r)\n|\r(?!\n)/g)].length;
}

type Leaf = { readonly type: string; readonly content: Buffer };

/** The parts of a message that hold no others, decoded (RFC 2045, 2046), byte by byte. */
function leavesOf(part: Buffer): readonly Leaf[] {
  const whole = part.toString('latin1');
  const split = whole.indexOf('\r\n\r\n');
  const head = whole.slice(0, split).replaceAll(/\r\n[ \t]/g, ' ');
  const body = whole.slice(split + 4);
  const type = /^Content-Type: ([^;\s]+)/im.exec(head)?.[1] ?? 'text/plain';
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  if (boundary !== undefined)
    return `\r\n${body}`
      .split(`\r\n--${boundary}`)
      .slice(1, -1)
      .flatMap((one) => leavesOf(Buffer.from(one.replace(/^[ \t]*\r\n/, ''), 'latin1')));
  return [{ type, content: decoded(body, /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()) }];
}

function decoded(body: string, encoding: string | undefined): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replaceAll(/=[ \t]*\r\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
