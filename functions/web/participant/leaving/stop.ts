import type { Typed } from '../../../../shared/domain/application/form.ts';
import { actOnApplication } from '../../../../shared/lambda/acts/application.ts';
import { readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import type { Answer, Guest } from '../arrival.ts';
import { forGuest } from '../guest.ts';
import { chooseMails, mailsPage } from './mails.tsx';

/** The one field of what a mail program sends, in whatever wrapping it gives it. */
const MOST_BYTES_OF_ONE_CLICK = 8192;

export const showStop = forGuest((guest) => mailsPage(guest, { path: guest.home }), 'stop');

/** Stops reminders for a mail program at once, without cookie or redirect; on the page itself a choice is taken. */
export const stop = forGuest(async (guest) => {
  if (isOneClick(await startOf(guest))) return stopAtOnce(guest);
  const body = await readBody(guest.c);
  if ('problem' in body) return problemPage(guest.c, body.problem, guest.person.language);
  return 'reminders' in body.typed ? chooseMails(guest, { path: guest.home }, body.typed) : missing(guest, body.typed);
}, 'stop');

/** Told twice or after the end of the round, the answer is the same: no reminders come. */
async function stopAtOnce(guest: Guest): Promise<Response> {
  await actOnApplication(guest.person.id, { command: 'refuse reminders' }, guest.tools);
  return mailsPage({ ...guest, person: { ...guest.person, refusesReminders: true } }, { path: guest.home });
}

/** A form of ours without a choice is shown again; anything else is none of ours. */
function missing(guest: Guest, typed: Typed): Answer {
  return Object.keys(typed).length === 0
    ? chooseMails(guest, { path: guest.home }, typed)
    : problemPage(guest.c, 400, guest.person.language);
}

async function startOf({ c }: Guest): Promise<string> {
  return new TextDecoder().decode((await c.req.arrayBuffer()).slice(0, MOST_BYTES_OF_ONE_CLICK));
}

/**
 * Whether somebody pressed the "unsubscribe" of their mail program (RFC 8058, section 3.1). It comes as a form of several parts or as
 * our own pages send theirs, whatever the program says that it is: what counts is the field.
 */
function isOneClick(body: string): boolean {
  return [...new URLSearchParams(body.trim()), ...partsOf(body)].some(
    ([name, value]) => isSame(name, 'List-Unsubscribe') && isSame(value, 'One-Click'),
  );
}

/** The fields of a form of several parts (RFC 7578). Each part has headers in any order, an empty line, and the value. */
function partsOf(body: string): readonly (readonly [name: string, value: string])[] {
  return body.split(/^--.*$/m).map((part) => {
    const [headers = '', value = ''] = part.trim().split(/\r?\n[ \t]*\r?\n/, 2);
    return [/[;\s]name\s*=\s*"?([^";\r\n]*)/i.exec(headers)?.[1] ?? '', value];
  });
}

function isSame(typed: string, meant: string): boolean {
  return typed.trim().toLowerCase() === meant.toLowerCase();
}
