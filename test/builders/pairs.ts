import { Temporal } from 'temporal-polyfill';
import type { Fit } from '../../shared/domain/fit.ts';
import { fitBetween } from '../../shared/domain/matching/scoring/fit-of.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { offered, otherRole, type Pair } from '../../shared/domain/pair/pair.ts';
import type { Role, Round } from '../../shared/round/round-file.ts';
import { nextOf } from './decided.ts';
import { aPerson } from './people.ts';
import { theRound } from './round.ts';

/** A Wednesday morning between the deadline and the day everybody has an answer. */
export const OFFERED_AT = Temporal.Instant.from('2027-09-15T07:12:00Z');
const FORMED_AT = OFFERED_AT.add({ hours: 30 });

type Given = { readonly mentor?: string; readonly mentee?: string; readonly fit?: Partial<Fit>; readonly round?: Round };

/** Why Åsa and Örjan suit each other, as the matching works it out from their answers. */
export function aFit(changes: Partial<Fit> = {}): Fit {
  return { ...fitBetween(theRound(), aPerson(), aPerson({ role: 'mentee' })), ...changes };
}

/** Two people who have been asked and have not answered. */
export function anOffer({ mentor = 'asa', mentee = 'orjan', fit }: Given = {}): Pair {
  return offered({ mentor, mentee, fit: aFit(fit) }, OFFERED_AT);
}

/** Two people who have both said yes, with their meetings planned. */
export function aPair(given: Given = {}): Pair {
  const round = given.round ?? theRound();
  const half = nextOf(decidePair(round, anOffer(given), { command: 'answer', by: 'mentor', answer: 'yes' }, FORMED_AT));
  const formed = nextOf(decidePair(round, half, { command: 'answer', by: 'mentee', answer: 'yes' }, FORMED_AT));
  return nextOf(decidePair(round, formed, { command: 'plan meetings' }, FORMED_AT));
}

type Proposing = {
  readonly number: number;
  readonly by: Role;
  readonly times: readonly Temporal.Instant[];
  readonly place?: string;
  readonly round?: Round;
  readonly at?: Temporal.Instant;
};

/** The pair with times proposed for one of its meetings; a meeting that has a time keeps it meanwhile. */
export function withTimesProposed(pair: Pair, { number, by, times, place, round = theRound(), at = FORMED_AT }: Proposing): Pair {
  return nextOf(decidePair(round, pair, { command: 'meeting', number, change: { command: 'propose', by, times, place } }, at));
}

/** The pair with one of its meetings booked, or moved when it had a time before. The mentee proposes and the mentor picks. */
export function withMeeting(pair: Pair, startsAt: Temporal.Instant, options: Partial<Proposing> = {}): Pair {
  const { number = 1, by = 'mentee', round = theRound(), at = FORMED_AT } = options;
  const proposed = withTimesProposed(pair, { ...options, number, by, times: [startsAt] });
  return nextOf(
    decidePair(round, proposed, { command: 'meeting', number, change: { command: 'pick', by: otherRole(by), time: startsAt } }, at),
  );
}

/** The pair with the place of a meeting set alone; an undefined one takes it away. */
export function withVenue(pair: Pair, by: Role, place: string | undefined, number = 1, at: Temporal.Instant = FORMED_AT): Pair {
  return nextOf(decidePair(theRound(), pair, { command: 'meeting', number, change: { command: 'set place', by, place } }, at));
}

/** The pair with a booked meeting called off. */
export function withMeetingCancelled(pair: Pair, by: Role, number = 1, at: Temporal.Instant = FORMED_AT): Pair {
  return nextOf(decidePair(theRound(), pair, { command: 'meeting', number, change: { command: 'cancel', by } }, at));
}

/** The pair after one of the two has said that a meeting took place. */
export function withMeetingHeld(pair: Pair, at: Temporal.Instant, by: Role = 'mentor', number = 1): Pair {
  const report = { held: true, wantsContact: false };
  return nextOf(decidePair(theRound(), pair, { command: 'meeting', number, change: { command: 'report', by, report } }, at));
}
