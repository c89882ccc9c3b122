import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';

/** Time and chance: the one place they come from. Everything else gets them as arguments. */
export type Clock = {
  readonly now: () => Temporal.Instant;
  /** An id nobody has had: ten signs, 50 bits. */
  readonly newId: () => string;
  /** A secret: 256 bits, base64url. */
  readonly newSecret: () => string;
  /** Waits with jitter, any time of up to so many milliseconds: for whoever was in another's way. */
  readonly pause: (most: number) => Promise<void>;
};

const SIGNS = 'abcdefghjkmnpqrstuvwxyz234567890';

export function idFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('');
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  newId: () => idFrom(randomBytes(10)),
  newSecret: () => randomBytes(32).toString('base64url'),
  pause: (most) => setTimeout(Math.random() * most),
};

let running = systemClock;

export function theClock(): Clock {
  return running;
}

/** Lets a whole process live in a time of its own: a rehearsal, a test, a round that jumps to its next due moment. */
export function runOn(clock: Clock): void {
  running = clock;
}
