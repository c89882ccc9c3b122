import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import type { Answer, LinkHolder } from '../link/people.ts';
import { chooseMails, mailsPage } from './mails.tsx';

/** Of whoever books for somebody. */
const choices = () => import('../assistant/choices.tsx');

/** The one field of what a mail program sends, in whatever wrapping it gives it. */
const MOST_BYTES_OF_ONE_CLICK = 8192;

export async function showStop(holder: LinkHolder): Promise<Response> {
  if (holder.assistant !== undefined) return (await choices()).showChoices(holder, holder.home);
  return mailsPage(holder, { path: holder.home });
}

/** Stops reminders for a mail program at once, without cookie or redirect; on the page itself a choice is taken. */
export async function stop(holder: LinkHolder): Promise<Response> {
  if (isOneClick(await startOf(holder))) return stopAtOnce(holder);
  const body = await readBody(holder.c);
  if ('problem' in body) return problemPage(holder.c, body.problem, holder.person.language);
  if (holder.assistant !== undefined && 'reminders' in body.typed) return (await choices()).takeChoices(holder, body.typed, holder.home);
  return 'reminders' in body.typed ? chooseMails(holder, { path: holder.home }, body.typed) : missing(holder, body.typed);
}

/** Told twice or after the end of the round, the answer is the same: no reminders come. */
async function stopAtOnce(holder: LinkHolder): Promise<Response> {
  if (holder.assistant !== undefined) return (await choices()).refuseReminders(holder);
  await actOnApplication(holder.person.id, { command: 'refuse reminders' }, holder.tools);
  return mailsPage({ ...holder, person: { ...holder.person, refusesReminders: true } }, { path: holder.home });
}

/** A form of ours without a choice is shown again; anything else is none of ours. */
function missing(holder: LinkHolder, typed: Typed): Answer {
  return Object.keys(typed).length === 0
    ? chooseMails(holder, { path: holder.home }, typed)
    : problemPage(holder.c, 400, holder.person.language);
}

async function startOf({ c }: LinkHolder): Promise<string> {
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
