import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../round/calendar.ts';
import { lastDay } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import { heldMeetings, otherRole, type Pair, roleIn } from '../pair/pair.ts';

/** What somebody did in a round, from all their pairs: nothing but what can be counted, and nobody they met. */
export type TookPart = {
  readonly role: Role;
  /** How many people they met with. */
  readonly partners: number;
  readonly meetings: number;
  /** How long one meeting is. */
  readonly minutes: number;
  /** The themes their meetings set out from, by id, in the order of the round. */
  readonly themes: readonly string[];
  readonly from: Temporal.PlainDate;
  /** Their last day, or undefined while they go on. */
  readonly until: Temporal.PlainDate | undefined;
};

/** What is to be certified about somebody; undefined where no meeting of theirs was held. */
export function tookPart(person: string, role: Role, pairs: readonly Pair[], round: Round, now: Temporal.Instant): TookPart | undefined {
  const met = pairs.filter((pair) => roleIn(pair, person) === role && heldMeetings(pair).length > 0);
  const [from] = met.map((pair) => beginOf(pair, round)).toSorted(Temporal.PlainDate.compare);
  if (from === undefined) return undefined;
  const topics = new Set(met.flatMap(({ fit }) => fit.topics));
  return {
    role,
    partners: new Set(met.map((pair) => pair[otherRole(role)])).size,
    meetings: met.reduce((sum, pair) => sum + heldMeetings(pair).length, 0),
    minutes: round.meetings.minutes,
    themes: round.themes.map(({ id }) => id).filter((id) => topics.has(id)),
    from,
    until: endOf(met, round, now),
  };
}

/** The programme begins with its kick-off for those who were a pair by then, or with a meeting they held before. */
function beginOf(pair: Pair, round: Round): Temporal.PlainDate {
  const formed = dayOf(round, instantOf(pair.formedAt ?? pair.offeredAt));
  const kickOff = Temporal.PlainDate.from(round.kickOff.date);
  const begun = Temporal.PlainDate.compare(formed, kickOff) < 0 ? kickOff : formed;
  const [first = begun] = [begun, ...daysHeld(pair, round)].toSorted(Temporal.PlainDate.compare);
  return first;
}

/** It ends with the last day of the round's meetings for those who are a pair still, for others when their last pair ended; or with a meeting held after that. */
function endOf(pairs: readonly Pair[], round: Round, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const last = Temporal.PlainDate.from(lastDay(round));
  const goesOn = pairs.some(({ status }) => status === 'formed');
  if (goesOn && Temporal.PlainDate.compare(dayOf(round, now), last) < 0) return undefined;
  const ends = pairs.flatMap(({ status, endedAt }) =>
    status === 'formed' ? [last] : endedAt === undefined ? [] : [dayOf(round, instantOf(endedAt))],
  );
  return [...ends, ...pairs.flatMap((pair) => daysHeld(pair, round))].toSorted(Temporal.PlainDate.compare).at(-1);
}

function daysHeld(pair: Pair, round: Round): readonly Temporal.PlainDate[] {
  return heldMeetings(pair).flatMap((meeting) => (meeting.status === 'agreed' ? [dayOf(round, instantOf(meeting.startsAt))] : []));
}
