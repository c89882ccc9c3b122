import * as z from 'zod/mini';
import { rememberRound } from '../../../shared/commands/round/round-now.ts';
import { signIn, signOut } from '../../../shared/commands/sign-in/sign-ins.ts';
import { addressHash, hashOf, open, seal } from '../../../shared/domain/access-link.ts';
import { instantOf, moment, stamp } from '../../../shared/domain/decision.ts';
import { openAt, SIGN_IN_HOURS } from '../../../shared/domain/sign-ins.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { roundKind } from '../../../shared/storage/kinds/round.ts';
import { signInsKind } from '../../../shared/storage/kinds/sign-ins.ts';
import { stateIn } from '../../../shared/storage/kinds/stored.ts';
import { ref } from '../../../shared/storage/ref.ts';
import { goByPlan } from '../by-plan.ts';
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
  await signIn(operator.id, hashOf(session), tools);
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
  const tools = c.get('tools');
  const { round, now, store } = tools;
  const { operator: id, session, address, until } = read.data;
  const operator = round.operators.find((one) => one.id === id && addressHash(key, one.email) === address);
  const isOver = instantOf(until).epochMilliseconds <= now().epochMilliseconds;
  if (operator === undefined || isOver) return undefined;
  const hash = hashOf(session);
  const found = await store.getTogether([ref(signInsKind, id), ref(roundKind, 'round')]);
  const signIns = stateIn(found.tryGet(signInsKind, id));
  rememberRound(found, tools);
  await goByPlan(c);
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
  await signOut(operator.id, hash, tools);
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
