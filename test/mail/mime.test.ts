import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../shared/domain/letter.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { type Message, toMime } from '../../shared/mail/message.ts';
import { isolated } from '../../shared/pages/isolated.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter } from './every-letter.ts';
import { htmlOf, mailOf, messageOf, textOf } from './sent.ts';

const round = theRound();
const cases = [
  ...everyLetter(round, { mentor: 'Åsa "Å" Öberg-Ärlig, åter', mentee: "Ö'Rian <Ek>" }),
  // So many signs outside ASCII that a mail is written in base64 instead of quoted-printable.
  ...everyLetter(round, { mentor: '王小明'.repeat(30), mentee: 'مريم'.repeat(20) }),
];

/** Each letter as a message, its bytes and what a mail parser reads from them: written once for all that is said of them. */
const written = new Map<LetterContext, Promise<{ readonly message: Message; readonly bytes: Buffer; readonly mail: ParsedMail }>>();

function writtenFrom(context: LetterContext) {
  const known = written.get(context) ?? write(context);
  written.set(context, known);
  return known;
}

async function write(context: LetterContext) {
  const message = messageOf(context);
  const bytes = await toMime(round, message);
  return { message, bytes, mail: await simpleParser(bytes) };
}

describe('a letter as a mail', () => {
  it.each(cases)('comes back from a mail parser as it was written, from the same bytes every time: $title', async ({ context }) => {
    const { message, bytes, mail } = await writtenFrom(context);
    expect((await toMime(round, messageOf(context))).equals(bytes)).toBe(true);
    expect(mail.subject).toBe(isolated(message.words.subject));
    expect(mail.text?.trimEnd()).toBe(textOf(message).trimEnd());
    expect(mail.html).toBe(htmlOf(message));
    expect(mail.from?.value).toEqual([{ name: round.mail.name, address: round.mail.address }]);
    expect(mail.replyTo?.value).toEqual([{ name: '', address: round.mail.replyTo }]);
    expect([mail.to].flat()[0]?.value).toEqual([{ name: message.to.name ?? '', address: message.to.address }]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe(context.say.language);
  });

  it('holds no line end but CRLF, and no line longer than RFC 5322 allows', async () => {
    for (const { title, context } of cases) {
      const { bytes } = await writtenFrom(context);
      const lines = bytes.toString('latin1').split('\r\n');
      expect([title, lines.filter((line) => /[\r\n]/.test(line) || line.length > 998)]).toEqual([title, []]);
    }
  });

  it('can be stopped by one click exactly when it may be refused', async () => {
    for (const { title, context } of cases) {
      const { mail } = await writtenFrom(context);
      const refusable = ruleOf(context.letter.letter).refusable === true;
      const raw = mail.headerLines.map(({ line }) => line.replace(/\r?\n\s/g, ' ').replace(/:\s+/, ': ')).join('\n');
      const stop = context.curious === undefined ? context.link('stop') : `${context.link('curious')}/stop`;
      const said = [raw.includes('List-Unsubscribe-Post: List-Unsubscribe=One-Click'), raw.includes(`List-Unsubscribe: <${stop}>`)];
      expect([title, ...said]).toEqual([title, refusable, refusable]);
    }
  });

  it('is dated when it is written, in the time zone of the round', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no letters');
    const raw = (await toMime(round, messageOf(first.context))).toString();
    expect(raw).toContain('\r\nDate: Mon, 16 Aug 2027 14:00:00 +0200\r\n');
  });

  it('has an id of its own, at the domain it comes from', async () => {
    const ids = await Promise.all(cases.slice(0, 20).map(async ({ context }) => (await mailOf(context)).messageId));
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{40}@mentorskap\.example>$/);
    const [receipt, offer] = [cases[0], cases.find(({ letter }) => letter === 'offer')];
    if (receipt === undefined || offer === undefined) throw new Error('no letters');
    expect((await mailOf(offer.context)).messageId).not.toBe((await mailOf(receipt.context)).messageId);
  });

  it('is not written when a header would hold a line break', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no letters');
    const message = messageOf(first.context);
    const named = { ...message, to: { name: 'Åsa\r\nBcc: b@person.example', address: 'a@person.example' } };
    await expect(toMime(round, named)).rejects.toThrow(RangeError);
    const about = { ...message, words: { ...message.words, subject: 'Hej\nBcc: b@person.example' } };
    await expect(toMime(round, about)).rejects.toThrow(RangeError);
  });

  it('has one recipient, whatever the address looks like', async () => {
    const [first] = cases;
    if (first === undefined) throw new Error('no letters');
    const message = { ...messageOf(first.context), to: { name: undefined, address: 'a@person.example, b@person.example' } };
    const mail = await simpleParser(await toMime(round, message));
    expect([mail.to].flat().flatMap((to) => to?.value ?? []).length).toBe(1);
  });

  it.each(['=?utf-8?q?evil=40x.se?=', 'Åsa =?utf-8?b?w6U=?= Ek', `=?utf-8?q?a?= ${'å=?'.repeat(40)}`])(
    'says in its subject what was typed, also when that looks encoded, and names nobody in such signs: %s',
    async (typed) => {
      const [first] = cases;
      if (first === undefined) throw new Error('no letters');
      const message = messageOf(first.context);
      const to = { name: typed, address: 'asa@person.example' };
      const bytes = await toMime(round, { ...message, to, words: { ...message.words, subject: `Möte med ${typed}` } });
      const mail = await simpleParser(bytes);
      expect(mail.subject).toBe(`Möte med ${typed}`);
      expect([mail.to].flat()[0]?.value).toEqual([{ ...to, name: '' }]);
      const head = bytes.subarray(0, bytes.indexOf('\r\n\r\n')).toString();
      for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      for (const [, word = ''] of head.matchAll(/^Subject:\s*(\S+)/gm)) expect(word).toMatch(/^=\?UTF-8\?[BQ]\?[\w+/=]+\?=$/);
    },
  );
});
