import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { act, type Outcome } from '../../../shared/commands/act.ts';
import { othersWereFaster } from '../../../shared/commands/start-over.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { addressHash, hashOf, open, seal } from '../../../shared/domain/access-link.ts';
import type { Acted } from '../../../shared/domain/audit.ts';
import { changed, type Decision, instantOf, moment, refused, stamp, unchanged } from '../../../shared/domain/decision.ts';
import { allEnded, openAt, SIGN_IN_HOURS, type SignIns, withoutSignIn, withSignIn } from '../../../shared/domain/sign-ins.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { change, upsert } from '../../../shared/storage/changes/changes.ts';
import { signInsKind } from '../../../shared/storage/kinds/sign-ins.ts';
import { stateIn } from '../../../shared/storage/kinds/stored.ts';
import { forgetCookie, readCookie, writeCookie } from '../cookies.ts';
import { keysOf, type Visit } from '../visit.ts';

/** In the address of a page to which somebody sent a form without being signed in, or no longer. */
export const ENDED = 'ended';

/** `address` is a hash of the operator's: a round file that gives the same id to somebody else ends the sessions of the one before. */
const sessionSchema = z.object({ operator: z.string(), session: z.string(), address: z.string(), until: moment });

/** Who is signed in, and what their forms must carry to show that they come from a page of this session. */
export type Session = { readonly operator: Operator; readonly nonce: string; readonly hash: string };

export async function beginSession(c: Visit, operator: Operator): Promise<void> {
  const tools = c.get('tools');
  const session = tools.newSecret();
  await signedIn(operator, hashOf(session), tools);
  const { session: key } = await keysOf(c);
  const until = stamp(tools.now().add({ hours: SIGN_IN_HOURS }));
  const about = { operator: operator.id, session, address: addressHash(key, operator.email), until };
  writeCookie(c, 'operator', seal(key, JSON.stringify(about)), SIGN_IN_HOURS * 3600);
}

/**
 * The session of a request. Nothing for a cookie that is missing, forged or out of date, of somebody who no longer runs the round, or of
 * a session that was ended, or of which nothing can be read: a copy of the cookie is then worth nothing.
 */
export async function readSession(c: Visit): Promise<Session | undefined> {
  const cookie = readCookie(c, 'operator');
  if (cookie === undefined) return undefined;
  const { session: key } = await keysOf(c);
  const read = z.safeParse(sessionSchema, readJson(open(key, cookie)));
  if (!read.success) return undefined;
  const { round, now, store } = c.get('tools');
  const { operator: id, session, address, until } = read.data;
  const operator = round.operators.find((one) => one.id === id && addressHash(key, one.email) === address);
  const isOver = instantOf(until).epochMilliseconds <= now().epochMilliseconds;
  if (operator === undefined || isOver) return undefined;
  const hash = hashOf(session);
  const signIns = stateIn(await store.tryGet(signInsKind, id));
  const isOpen = openAt(signIns, now()).some((one) => one.hash === hash);
  return isOpen ? { operator, nonce: nonceOf(key, id, session), hash } : undefined;
}

/** Whether a form carries the number its session's pages hold. */
export function isNonce(session: Session, given: string): boolean {
  return given === session.nonce;
}

/** Ends the session of a request, wherever its cookie lies. */
export async function endSession(c: Visit, { operator, hash }: Session): Promise<void> {
  const tools = c.get('tools');
  forgetCookie(c, 'operator');
  const acted: Acted = { operator: operator.id, act: 'signed out', about: {} };
  await actOnSignIns(operator.id, acted, tools, (before, at) => {
    if (before === undefined) return refused('changed meanwhile');
    const isOpen = before.open.some((one) => one.hash === hash);
    return isOpen ? changed(withoutSignIn(before, hash, at)) : unchanged;
  });
}

/** Ends every session of an operator. `by` may be another one, as when a computer was lost. */
export function endAllSessions(operator: string, by: string, tools: Tools): Promise<Outcome<SignIns>> {
  const acted: Acted = { operator: by, act: 'signed out everywhere', about: { operator } };
  return actOnSignIns(operator, acted, tools, (_, at) => changed(allEnded(operator, at)));
}

async function signedIn(operator: Operator, hash: string, tools: Tools): Promise<void> {
  const acted: Acted = { operator: operator.id, act: 'signed in', about: {} };
  const outcome = await actOnSignIns(operator.id, acted, tools, (before, at) => changed(withSignIn(before, operator.id, hash, at)));
  if (outcome.outcome === 'refused') throw othersWereFaster();
}

/** What this version cannot read counts as ended, so that what follows takes its place and nobody is locked out by it. */
function actOnSignIns(
  operator: string,
  acted: Acted,
  tools: Tools,
  decide: (before: SignIns | undefined, at: Temporal.Instant) => Decision<SignIns>,
): Promise<Outcome<SignIns>> {
  return act(tools, { operator: acted }, async () => {
    const found = await tools.store.tryGet(signInsKind, operator);
    const before = found === 'unreadable' ? undefined : found;
    const at = tools.now();
    const follow = (next: SignIns) => (found === 'unreadable' ? upsert(signInsKind, next) : change(signInsKind, before, next));
    return { before, at, decision: decide(before?.state, at), changes: (next) => [follow(next)], evenWhenClosed: true };
  });
}

function nonceOf(key: string, operator: string, session: string): string {
  return seal(key, `form ${operator} ${session}`).split('.').at(-1) ?? '';
}

/** What JSON says, or nothing when it is none. */
export function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
