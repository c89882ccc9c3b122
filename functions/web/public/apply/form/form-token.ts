import { Temporal } from 'temporal-polyfill';
import { open, seal } from '../../../../../shared/domain/access-link.ts';
import type { Role } from '../../../../../shared/round/round-file.ts';

/** A page that has been open for longer is shown again, with what was typed. */
const HOURS_OPEN = 24;

/**
 * What a page of the form carries, signed: the draft it writes to, so that a page sent twice writes to one; when the form was opened;
 * whether it is the second press of somebody who was asked to press once more; and, where all is sent, the hash of the answers that
 * were shown, so that nothing is sent that was not.
 */
export type FormToken = {
  readonly draft: string;
  readonly role: Role;
  readonly openedAt: Temporal.Instant;
  readonly press: 'first' | 'second';
  readonly shown: string | undefined;
};

export function sealFormToken(key: string, { draft, role, openedAt, press, shown = '' }: FormToken): string {
  return seal(key, [draft, role, openedAt.epochMilliseconds, press, shown].join(' '));
}

/** The form token of a page for one side; nothing when it was forged, altered, meant for the other side or is out of date. */
export function openFormToken(key: string, sealed: string, role: Role, now: Temporal.Instant): FormToken | undefined {
  const [draft, forRole, at, press, shown = ''] = (open(key, sealed) ?? '').split(' ');
  if (draft === undefined || forRole !== role || (press !== 'first' && press !== 'second')) return undefined;
  const openedAt = Temporal.Instant.fromEpochMilliseconds(Number(at));
  const until = openedAt.add({ hours: HOURS_OPEN });
  return now.epochMilliseconds < until.epochMilliseconds
    ? { draft, role, openedAt, press, shown: shown === '' ? undefined : shown }
    : undefined;
}
