import { type Attachment, simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';

/** A mail as its reader sees it. */
export type Received = {
  readonly to: string;
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly links: readonly string[];
  /** Whether it tells of a meeting and asks nothing; then a page is opened only to call the meeting off. */
  readonly asksNothing: boolean;
  /** The meeting it brings for the calendar: when that ends, and where the entry says one can go on. */
  readonly entry: { readonly ends: Temporal.Instant; readonly leadsTo: string } | undefined;
};

/** What the button of a mail says that tells of a meeting and asks nothing, in both languages. */
const MOVE_OR_READ = /^(?:Flytta, ställ in eller läs mer|Move, cancel or read more):/m;

/** The parser need not make more of a text than stands in it. */
const AS_IT_STANDS = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

/** Reads a mail; links are paths of pages at the origin. */
export async function readMail(to: string, at: Temporal.Instant, raw: Buffer, origin: string): Promise<Received> {
  const { text = '', subject = '', attachments } = await simpleParser(raw, AS_IT_STANDS);
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link).filter((link) => link.startsWith(origin));
  const asksNothing = MOVE_OR_READ.test(text);
  return { to, at, subject, links: links.map((link) => link.slice(origin.length)), asksNothing, entry: meetingIn(attachments, origin) };
}

/** A meeting that a mail brings for the calendar, if it brings one. */
function meetingIn(attachments: readonly Attachment[], origin: string): Received['entry'] {
  const file = attachments.find(({ contentType }) => contentType === 'application/ics')?.content.toString() ?? '';
  const entry = file.replaceAll('\r\n ', '');
  const [, year, month, day, hour, minute] = /^DTEND:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/m.exec(entry) ?? [];
  const link = [...entry.matchAll(/https?:\/\/[^\s\\]+\/meeting\/\d+/g)].map(([one]) => one).find((one) => one.startsWith(origin));
  if (link === undefined || !/^METHOD:REQUEST/m.test(entry)) return undefined;
  return { ends: Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:00Z`), leadsTo: link.slice(origin.length) };
}
