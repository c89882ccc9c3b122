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
  test('hold no line end but CRLF, inside what is encoded too, and end each calendar entry with one, shown and attached alike', async () => {
    const faults: string[] = [];
    let entries = 0;
    for (const { title, context } of cases) {
      const message = messageOf(context);
      const handed = await handToSes(await toMime(round, message), { from: round.mail.address, to: message.to.address }, 'letter');
      expect([title, handed]).toEqual([title, { outcome: 'taken', messageId: '1' }]);
      const calendars = leavesOf(given).filter(isCalendar);
      expect([title, calendars.length]).toEqual([title, message.calendar === undefined ? 0 : 2]);
      entries += calendars.length;
      faults.push(...faultsOf(given).map((fault) => `${title}: ${fault}`));
    }
    expect(faults).toEqual([]);
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

const isCalendar = ({ type }: Leaf) => type === 'text/calendar' || type === 'application/ics';

/** What is wrong with the ends of lines in a mail with a text and a page. */
function faultsOf(bytes: Buffer): readonly string[] {
  const leaves = leavesOf(bytes);
  const [first, second] = leaves;
  return [
    ...(loneLineEnds(bytes) > 0 ? ['a line ends otherwise'] : []),
    ...(bytes.subarray(-2).toString() === '\r\n' ? [] : ['the last line has no end']),
    ...(first?.type === 'text/plain' && second?.type === 'text/html' ? [] : [`it begins with ${first?.type} and ${second?.type}`]),
    ...leaves.filter(({ content }) => loneLineEnds(content) > 0).map(({ type }) => `a line of ${type} ends otherwise`),
    ...leaves
      .filter((leaf) => isCalendar(leaf) && leaf.content.toString().slice(-17) !== '\r\nEND:VCALENDAR\r\n')
      .map(({ type }) => `${type} has no end`),
  ];
}

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
