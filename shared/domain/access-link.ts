import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { endOfDayAfter } from '../round/calendar.ts';
import type { Round } from '../round/round-file.ts';
import { instantOf, moment } from './decision.ts';
import { addressKey } from './typed-text.ts';

/**
 * What a link opens. `confirm` shows that an address is somebody's; `place` is the person's home, by its older name; `book` is where
 * an assistant books for somebody; `stop` is one-click
 * unsubscribing (RFC 8058); `draft` goes on with an unfinished application; `curious` is what somebody opens who left an address to be
 * reminded.
 */
export const PURPOSES = ['confirm', 'place', 'book', 'stop', 'draft', 'curious'] as const;
export type Purpose = (typeof PURPOSES)[number];

/**
 * How long each kind of link is good for, in days. A confirmation is no login, and people read mail after a week away. The link to a
 * person's own page has its days from the end of what its letter is about, when that lies ahead: it stands in the calendar until then.
 */
export const LINK_DAYS: Readonly<Record<Purpose, number>> = { confirm: 14, place: 30, book: 30, stop: 400, draft: 14, curious: 60 };

/** How long a form is kept that came by a link out of date: a new link can be asked for once a day. */
export const LATE_HOURS = 72;

/** A link as it is stored: the hash of its secret, never the secret. */
export const linkSchema = z.object({
  owner: z.string(),
  purpose: z.enum(PURPOSES),
  hash: z.string(),
  until: moment,
  /** When it was made, for those that are good for longer than their kind is at least. */
  madeAt: z.optional(moment),
});
export type Link = z.infer<typeof linkSchema>;

/**
 * Until when a link made now is good: the end of its last day. `about` is the end of what its letter is about, where that has one.
 */
export function goodUntil(
  purpose: Purpose,
  now: Temporal.Instant,
  about: Temporal.Instant | undefined,
  round: Pick<Round, 'zone'>,
): Temporal.Instant {
  const from = (purpose === 'place' || purpose === 'book') && about !== undefined && Temporal.Instant.compare(about, now) > 0 ? about : now;
  return endOfDayAfter(round, from, LINK_DAYS[purpose]);
}

/** Whether a link opens what it is for: it has not had its time, and, but for the one that only stops mails, went to the present address. */
export function isGood(link: Link, addressSince: string | undefined, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, instantOf(link.until)) < 0 && wentToPresentAddress(link, addressSince);
}

/** Whether a link, good or not, went to the address its owner has now. */
export function wentToPresentAddress({ purpose, until, madeAt }: Link, addressSince: string | undefined): boolean {
  if (addressSince === undefined || purpose === 'stop') return true;
  const made = madeAt === undefined ? instantOf(until).subtract({ hours: 24 * LINK_DAYS[purpose] }) : instantOf(madeAt);
  return Temporal.Instant.compare(made, instantOf(addressSince)) >= 0;
}

/**
 * The secret of a link: 256 bits from the round's link key and what the link is for, so that a letter sent again after a crash holds
 * the same link, and nobody without the key can make one.
 */
export function linkSecret(key: string, owner: string, purpose: Purpose, occasion: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${owner}\n${occasion}`).digest('base64url');
}

/** The secret of the page that says why a letter came. It lasts as long as the letter is kept, and opens nothing else. */
export function whySecret(key: string, tag: string): string {
  return createHmac('sha256', key).update(`why\n${tag}`).digest('base64url');
}

/** Whether two secrets are the same, in the same time for any. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

const WISH_MS = 60_000;

/** Which wish for a link it is that is made now: pressed twice within a minute it is the same. */
export function wishOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / WISH_MS);
}

/** An address as a key that does not reveal it: equal for the same address in the same round, however it is typed. */
export function addressHash(key: string, address: string): string {
  return createHmac('sha256', key)
    .update(`address\n${addressKey(address)}`)
    .digest('base64url');
}

/** The id of somebody who is entered by their address: the same each time, until they have left so many times. */
export function enteredId(key: string, address: string, gone: number): string {
  const digest = createHmac('sha256', key)
    .update(`entered\n${addressKey(address)}\n${gone}`)
    .digest('hex');
  return `e${digest.slice(0, 23)}`;
}

/** Where a request comes from, as far as it is kept: one address of the old kind, a household's or campus's range of the new. */
export function networkHash(key: string, ip: string): string {
  return createHmac('sha256', key)
    .update(`network\n${ip.includes(':') ? rangeOf(ip) : ip}`)
    .digest('base64url');
}

/** The first half of an IPv6 address; `::` stands for as many groups of zeros as are missing (RFC 4291, section 2.2). */
function rangeOf(ip: string): string {
  const [before = [], after = []] = ip.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/** A value signed by the round, such as the number a form carries; `open` gives it back only when it was not touched. */
export function seal(key: string, value: string): string {
  return `${value}.${createHmac('sha256', key).update(`seal\n${value}`).digest('base64url')}`;
}

export function open(key: string, sealed: string): string | undefined {
  const at = sealed.lastIndexOf('.');
  const value = sealed.slice(0, Math.max(0, at));
  return isSameSecret(seal(key, value), sealed) ? value : undefined;
}
