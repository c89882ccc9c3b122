import * as z from 'zod/mini';
import { open, seal } from '../../../shared/domain/access-link.ts';
import { instantOf, moment, stamp } from '../../../shared/domain/decision.ts';
import type { Operator } from '../../../shared/round/contact.ts';
import { forgetCookie, readCookie, writeCookie } from '../cookies.ts';
import { keysOf, type Visit } from '../visit.ts';

/** A working day; then one signs in again. */
const HOURS = 8;

const sessionSchema = z.object({ operator: z.string(), until: moment });

/** Who is signed in, and what their forms must carry to show that they come from a page of this session. */
export type Session = { readonly operator: Operator; readonly nonce: string };

export async function beginSession(c: Visit, operator: Operator): Promise<void> {
  const until = stamp(c.get('tools').now().add({ hours: HOURS }));
  const { session: key } = await keysOf(c);
  writeCookie(c, 'operator', seal(key, JSON.stringify({ operator: operator.id, until })), HOURS * 3600);
}

/** The session of a request. Nothing for a cookie that is missing, forged or out of date, or of somebody who no longer runs the round. */
export async function readSession(c: Visit): Promise<Session | undefined> {
  const cookie = readCookie(c, 'operator');
  if (cookie === undefined) return undefined;
  const { session: key } = await keysOf(c);
  const read = z.safeParse(sessionSchema, readJson(open(key, cookie)));
  if (!read.success) return undefined;
  const { round, now } = c.get('tools');
  const { operator: id, until } = read.data;
  const operator = round.operators.find((one) => one.id === id);
  const isOver = instantOf(until).epochMilliseconds <= now().epochMilliseconds;
  return operator === undefined || isOver ? undefined : { operator, nonce: nonceOf(key, id, until) };
}

/** Whether a form carries the number its session's pages hold. */
export function isNonce(session: Session, given: string): boolean {
  return given === session.nonce;
}

export function endSession(c: Visit): void {
  forgetCookie(c, 'operator');
}

function nonceOf(key: string, operator: string, until: string): string {
  return seal(key, `form ${operator} ${until}`).split('.').at(-1) ?? '';
}

/** What JSON says, or nothing when it is none. */
export function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
