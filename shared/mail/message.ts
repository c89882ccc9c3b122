import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Temporal } from 'temporal-polyfill';
import { isolated } from '../pages/isolated.ts';
import type { Language } from '../round/languages.ts';
import type { Round } from '../round/round-file.ts';
import type { Footer, Words } from '../words/letters/blocks.ts';
import { encodedWords, looksEncoded } from './encoded-words.ts';
import type { Invitation } from './invitation.ts';
import { domainOf } from './mail-domain.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';

/** Everything one mail is made of. It always has exactly one recipient. */
export type Message = {
  /** What tells this mail from every other of the round; the same one composed again has the same. */
  readonly key: string;
  readonly writtenAt: Temporal.Instant;
  readonly to: { readonly name: string | undefined; readonly address: string };
  readonly language: Language;
  readonly words: Words;
  readonly footer: Footer;
  /** Where one click, or one POST (RFC 8058), stops letters of this kind; left out for letters people must get. */
  readonly stop: string | undefined;
  readonly calendar: Invitation | undefined;
  /** When what the mail is about ends, where it has an end: its links are needed until then. */
  readonly about: Temporal.Instant | undefined;
};

/**
 * The message as MIME (RFC 5322, 2045, 6047), ready for SES's raw content. The same message always becomes the same bytes. Throws
 * when a header would hold a line break.
 */
export async function toMime(round: Round, message: Message): Promise<Buffer> {
  const { words, footer, language, calendar, stop, to } = message;
  const subject = isolated(words.subject);
  const id = createHash('sha256').update(message.key).digest('hex').slice(0, 40);
  for (const header of [subject, to.name ?? '', to.address]) {
    if (/[\r\n\0]/.test(header)) throw new RangeError('a header of a mail holds a line break');
  }
  const composer = new MailComposer({
    from: { name: round.mail.name, address: round.mail.address },
    to: { name: looksEncoded(to.name ?? '') ? '' : (to.name ?? ''), address: to.address },
    replyTo: { name: '', address: round.mail.replyTo },
    date: dateHeader(round, message.writtenAt),
    messageId: `<${id}@${domainOf(round)}>`,
    baseBoundary: id,
    subject,
    text: withLineEnds(renderText(words, footer)),
    html: withLineEnds(renderHtml(words, footer, language)),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(stop === undefined ? {} : { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(calendar === undefined ? {} : { icalEvent: await calendarEntry(round, calendar) }),
  });
  const mime = composer.compile();
  // In plain ASCII it would go as it is, and be decoded by whoever reads it.
  if (looksEncoded(subject)) mime.setHeader('Subject', { prepared: true, value: encodedWords(subject) });
  return mime.build();
}

/** Lines of a mail end in CRLF, also inside what is encoded (RFC 2045, section 6.8); SES turns away a lone LF. */
function withLineEnds(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, '\r\n');
}

/** Few letters bring an entry, so what writes calendars is loaded for those alone. */
async function calendarEntry(round: Round, invitation: Invitation) {
  const { invitationText } = await import('./invitation.ts');
  const { method } = invitation;
  return { method, filename: method === 'CANCEL' ? 'cancelled.ics' : 'invitation.ics', content: invitationText(round, invitation) };
}

/** RFC 5322 knows no other names, whatever the language of the mail. */
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** RFC 5322: "Wed, 6 Oct 2027 16:00:00 +0200". */
function dateHeader(round: Pick<Round, 'zone'>, instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(round.zone);
  const day = `${WEEKDAYS[local.dayOfWeek - 1]}, ${local.day} ${MONTHS[local.month - 1]} ${local.year}`;
  return `${day} ${local.toPlainTime().toString({ smallestUnit: 'second' })} ${local.offset.replace(':', '')}`;
}
