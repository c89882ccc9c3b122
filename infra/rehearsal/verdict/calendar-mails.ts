import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { readLetterTag } from '../../../shared/mail/letter-tag.ts';
import type { Mail } from '../../local/aws/journal.ts';

/** What a mail brings for the calendar of whoever gets it. */
export type CalendarMail = {
  readonly person: string;
  /** When the mail came. */
  readonly at: Temporal.Instant;
  readonly letter: string;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string;
};

/** Read from the mails themselves, by another reader of calendars than the one that writes them. */
export async function calendarMails(mails: readonly Mail[]): Promise<readonly CalendarMail[]> {
  const read: CalendarMail[] = [];
  for (const mail of mails) {
    const entry = mail.raw.includes('text/calendar') ? await entryIn(mail.raw) : undefined;
    const id = readLetterTag(mail.letter);
    if (entry === undefined || id?.recipient.kind !== 'person') continue;
    read.push({ ...entry, person: id.recipient.id, letter: id.key, at: Temporal.Instant.fromEpochMilliseconds(mail.at) });
  }
  return read;
}

const AS_IT_STANDS = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

async function entryIn(raw: Buffer): Promise<Omit<CalendarMail, 'person' | 'letter' | 'at'> | undefined> {
  const { attachments } = await simpleParser(raw, AS_IT_STANDS);
  const file = attachments.find(({ contentType }) => /calendar|ics/.test(contentType))?.content.toString();
  if (file === undefined) return undefined;
  const calendar = new ICAL.Component(ICAL.parse(file));
  const part = calendar.getFirstSubcomponent('vevent');
  if (part === null) return undefined;
  const { uid, sequence, startDate, endDate, location } = new ICAL.Event(part);
  const method = String(calendar.getFirstPropertyValue('method')) === 'CANCEL' ? 'CANCEL' : 'REQUEST';
  return { method, uid, sequence, startsAt: momentOf(startDate), endsAt: momentOf(endDate), place: location ?? '' };
}

function momentOf(time: ICAL.Time): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(time.toJSDate().getTime());
}
