import * as z from 'zod/mini';
import { leaveLine } from '../../../shared/commands/audit/leave-line.ts';
import { open, seal } from '../../../shared/domain/access-link.ts';
import { instantOf, moment, stamp } from '../../../shared/domain/decision.ts';
import { goTo, keysOf } from '../visit.ts';
import type { OperatorVisit } from './operator-visit.ts';
import { readJson } from './session.ts';

/** How long what somebody wrote stays open to the operator who opened it. */
const MINUTES = 15;

const openedSchema = z.object({ opened: z.string(), operator: z.string(), until: moment });

/** Lets an operator read what somebody wrote. The audit says so once; the page can then be loaded again for a quarter of an hour. */
export async function openFreeText(visit: OperatorVisit, path: string, about: Readonly<Record<string, string>>): Promise<Response> {
  const { c, tools, operator } = visit;
  await leaveLine({ operator: operator.id, act: 'opened free text', about }, tools);
  const { session: key } = await keysOf(c);
  const until = stamp(tools.now().add({ minutes: MINUTES }));
  const pass = seal(key, Buffer.from(JSON.stringify({ opened: path, operator: operator.id, until })).toString('base64url'));
  return goTo(c, `${path}?opened=${pass}`);
}

/** What goes with the links and forms of a page as long as it is open to this operator: nothing while it is closed. */
export async function passTo(visit: OperatorVisit, path: string): Promise<string | undefined> {
  return (await isOpen(visit, path)) ? visit.c.req.query('opened') : undefined;
}

/** Whether what stands on this page in people's own words is open to this operator now. */
export async function isOpen({ c, tools, operator }: OperatorVisit, path: string): Promise<boolean> {
  const pass = c.req.query('opened');
  if (pass === undefined || operator.access === 'viewer') return false;
  const { session: key } = await keysOf(c);
  const text = open(key, pass);
  const read = z.safeParse(openedSchema, readJson(text === undefined ? undefined : Buffer.from(text, 'base64url').toString()));
  if (!read.success) return false;
  const { opened, operator: whom, until } = read.data;
  return opened === path && whom === operator.id && tools.now().epochMilliseconds < instantOf(until).epochMilliseconds;
}
