import { timingSafeEqual } from 'node:crypto';
import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import { linkSecret } from '../../../../../shared/domain/access-link.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import type { Stored } from '../../../../../shared/storage/kinds/stored.ts';
import { ownerOf } from '../../../../../shared/storage/owner.ts';
import { forgetCookie, readCookie, writeCookie } from '../../../cookies.ts';
import type { Visit } from '../../../visit.ts';

/** How long the browser an application was sent from may show where the mail goes, and put that right. */
export const MINUTES_TO_CORRECT = 30;
const MOST_TYPED = 320;

/** An application that was sent from this browser a moment ago, and an address typed to put its own right that could not be taken. */
export type JustSent = { readonly application: Stored<Application>; readonly typed: string | undefined };

/** Lets this browser show what became of an application: its id and a key in a cookie, so that no address stands in a path. */
export async function rememberSent(c: Visit, id: string, typed = ''): Promise<void> {
  const kept = Buffer.from(typed.slice(0, MOST_TYPED)).toString('base64url');
  writeCookie(c, 'sent', `${id}.${await secretOf(c, id)}.${kept}`, MINUTES_TO_CORRECT * 60);
}

export function forgetSent(c: Visit): void {
  if (readCookie(c, 'sent') !== undefined) forgetCookie(c, 'sent');
}

/** What was just sent from here, as it is stored; nothing when nothing was, or when it is too long ago. */
export async function justSent(c: Visit): Promise<JustSent | undefined> {
  const { store, now } = c.get('tools');
  const [id = '', secret = '', typed = ''] = (readCookie(c, 'sent') ?? '').split('.');
  if (!/^[a-z0-9]{1,64}$/.test(id) || !isSame(secret, await secretOf(c, id))) return undefined;
  const application = await store.get(applicationKind, id);
  if (application === undefined) return undefined;
  const until = instantOf(application.state.submittedAt).add({ minutes: MINUTES_TO_CORRECT });
  if (now().epochMilliseconds >= until.epochMilliseconds) return undefined;
  return { application, typed: typed === '' ? undefined : Buffer.from(typed, 'base64url').toString() };
}

async function secretOf(c: Visit, id: string): Promise<string> {
  return linkSecret((await roundKeys(c.get('tools'))).form, ownerOf({ kind: 'person', id }), 'draft', 'just sent');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
