import { LATE_HOURS } from '../../domain/access-link.ts';
import { stamp } from '../../domain/decision.ts';
import { upsert } from '../../storage/changes/changes.ts';
import { LATE, type Tried, triedKind } from '../../storage/kinds/tried.ts';
import { isKey } from '../../storage/table.ts';
import type { Tools } from '../tools.ts';

/** How long what was typed stays there for the page that shows it again. */
const MINUTES = 60;

/**
 * Keeps what was typed into a form that could not be taken, and what is wrong with it, for the page that shows it again. Says whether it is
 * kept: no page has an address too long for that.
 */
export async function keepTyped(tried: Omit<Tried, 'until'>, { store, now }: Tools): Promise<boolean> {
  if (!isKey(triedKind.key(tried))) return false;
  const until = stamp(now().add({ minutes: MINUTES }));
  await store.commit({ at: now(), changes: [upsert(triedKind, { ...tried, typed: inFields(tried.typed), until })], evenWhenClosed: true });
  return true;
}

/** Keeps what somebody sent by a link out of date, for when they have a new one; says whether it is kept. */
export async function keepLate({ owner, page, typed }: Pick<Tried, 'owner' | 'page' | 'typed'>, { store, now }: Tools): Promise<boolean> {
  const at = now();
  const until = stamp(at.add({ hours: LATE_HOURS }));
  const kept: Tried = { owner, page: LATE, typed: inFields(typed), problems: [], status: 422, until, lateFor: page };
  return (await store.commit({ at, changes: [upsert(triedKind, kept)] })) === 'committed';
}

/** Once it has been sent after all, what was kept is of no more use: nothing of it stays, and the table forgets the rest by itself. */
export async function forgetTyped(kept: Tried, { store, now }: Tools): Promise<void> {
  const forgotten: Tried = { ...kept, typed: {}, problems: [], until: stamp(now()) };
  await store.commit({ at: now(), changes: [upsert(triedKind, forgotten)], evenWhenClosed: true });
}

/** What every object has by these names the table cannot keep; no form asks by them. */
const NO_FIELDS = ['__proto__', 'constructor', 'prototype'];

function inFields(typed: Tried['typed']): Tried['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !NO_FIELDS.includes(name)));
}
