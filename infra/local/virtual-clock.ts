import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { type Clock, idFrom, systemClock } from '../../shared/lambda/clock.ts';

/** A clock that can be moved forward. */
export type VirtualClock = Clock & { readonly moveTo: (instant: Temporal.Instant) => void };

/** Runs at the pace of the machine's clock, ahead of it by as much as it has been moved. */
export function runningClock(start: Temporal.Instant): VirtualClock {
  let ahead = systemClock.now().until(start);
  const now = () => systemClock.now().add(ahead);
  return {
    ...systemClock,
    now,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now()) > 0) ahead = systemClock.now().until(instant);
    },
  };
}

/** Stands still until it is moved, and draws ids and secrets from a seed: the same seed gives the same round, letter by letter. */
export function standingClock(start: Temporal.Instant, seed: string): VirtualClock {
  let now = start;
  let drawn = 0;
  const draw = () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}\n${drawn}`).digest();
  };
  return {
    now: () => now,
    newId: () => idFrom(draw().subarray(0, 10)),
    newSecret: () => draw().toString('base64url'),
    pause: systemClock.pause,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now) > 0) now = instant;
    },
  };
}
