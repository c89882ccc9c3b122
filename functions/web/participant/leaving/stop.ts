import type { Typed } from '../../../../shared/domain/application/form.ts';
import { actOnApplication } from '../../../../shared/lambda/acts/application.ts';
import { firstValue, readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import type { ProblemStatus } from '../../problem-words.ts';
import type { Answer, Guest } from '../arrival.ts';
import { forGuest } from '../guest.ts';
import { chooseMails, mailsPage } from './mails.tsx';

/** What a mail program sends when somebody presses its own "unsubscribe" (RFC 8058, section 3.1). */
const ONE_CLICK = { field: 'List-Unsubscribe', value: 'One-Click' } as const;
/** The one field, in whatever wrapping a mail program gives it. */
const MOST_BYTES_OF_ONE_CLICK = 2048;

export const showStop = forGuest((guest) => mailsPage(guest, { path: guest.home }), 'stop');

/** Stops reminders for a mail program at once, without cookie or redirect; on the page itself a choice is taken. */
export const stop = forGuest(async (guest) => {
  const body = await readStop(guest);
  if ('problem' in body) return problemPage(guest.c, body.problem, guest.person.language);
  if (firstValue(body.typed, ONE_CLICK.field) === ONE_CLICK.value) return stopAtOnce(guest);
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

/** Mail programs send the field as a form of several parts, which RFC 8058 prefers, or as our own pages do. */
async function readStop({ c }: Guest): Promise<{ readonly typed: Typed } | { readonly problem: ProblemStatus }> {
  const isInParts = (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data');
  if (!isInParts) return readBody(c);
  const text = new TextDecoder().decode((await c.req.arrayBuffer()).slice(0, MOST_BYTES_OF_ONE_CLICK));
  const isOneClick = /name="?List-Unsubscribe"?\r?\n\r?\nOne-Click\r?\n/.test(text);
  return isOneClick ? { typed: { [ONE_CLICK.field]: [ONE_CLICK.value] } } : { problem: 400 };
}
