import type { Temporal } from 'temporal-polyfill';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import { weeksOfRound } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { instantOf } from '../decision.ts';
import { hasBegun, type Meeting, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';

/**
 * What a meeting is to those who follow the pair: planned for a week, booked, held; late when its week has passed without a time; unclear when
 * it has been and nobody said, or they said different things; missed when it was not held; called off where a booking was taken back.
 */
export const MARKS = ['held', 'booked', 'planned', 'late', 'unclear', 'missed', 'called off'] as const;
export type Mark = (typeof MARKS)[number];

const CALLED_OFF: Mark = 'called off';

export type WeekMark = { readonly monday: string; readonly mark: Mark | undefined };

/** Each of the round's weeks, by its Monday, with the most telling thing that happened to a pair in it. */
export function weeksOf(pair: Pair, mondays: readonly string[], round: Round, now: Temporal.Instant): readonly WeekMark[] {
  const marks = pair.meetings.flatMap((meeting) => [
    { week: weekOf(meeting, round), mark: markOf(meeting, round, now) },
    ...meeting.calledOff.map(({ startsAt }) => ({ week: mondayOfInstant(startsAt, round), mark: CALLED_OFF })),
  ]);
  return mondays.map((monday) => {
    const here = marks.filter(({ week }) => week === monday).map(({ mark }) => mark);
    return { monday, mark: MARKS.find((mark) => here.includes(mark)) };
  });
}

/** The weeks from the kick-off to the last day, as their Mondays. */
export function mondaysOf(round: Round): readonly string[] {
  return weeksOfRound(round).map(({ monday }) => monday.toString());
}

/** How many of a pair's meetings are what. */
export function marksOf(pair: Pair, round: Round, now: Temporal.Instant): readonly (readonly [Mark, number])[] {
  const marks = pair.meetings.map((meeting) => markOf(meeting, round, now));
  return MARKS.map((mark): readonly [Mark, number] => [mark, marks.filter((one) => one === mark).length]).filter(([, count]) => count > 0);
}

export function markOf(meeting: Meeting, round: Round, now: Temporal.Instant): Mark {
  if (meeting.status !== 'agreed') return weekHasPassed(meeting.week, round, now) ? 'late' : 'planned';
  switch (outcomeOf(meeting)) {
    case 'held':
      return 'held';
    case 'not held':
      return 'missed';
    case 'differs':
      return 'unclear';
    case 'unreported':
      return hasBegun(meeting, now) ? 'unclear' : 'booked';
  }
}

function weekOf(meeting: Meeting, round: Round): string {
  return meeting.status === 'agreed' ? mondayOfInstant(meeting.startsAt, round) : meeting.week;
}

function mondayOfInstant(stored: string, round: Round): string {
  return mondayOf(dayOf(round, instantOf(stored))).toString();
}

function weekHasPassed(monday: string, round: Round, now: Temporal.Instant): boolean {
  return monday < mondayOf(dayOf(round, now)).toString();
}
