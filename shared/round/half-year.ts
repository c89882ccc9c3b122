import { Temporal } from 'temporal-polyfill';
import { instantAt, isWorkingDay, mondayOf } from './calendar.ts';
import type { Occasion, Role, Round } from './round-file.ts';

type Parts = { readonly withKickOff?: boolean };

/**
 * Everything one side gives, in minutes: the meetings, the preparation for each, the kick-off unless it has been, and the closing workshop, if
 * there is one.
 */
export function minutesInAll(round: Round, role: Role, { withKickOff = true }: Parts = {}): number {
  const perMeeting = round.meetings.minutes + round.meetings.preparation[role];
  return round.meetings.count * perMeeting + (withKickOff ? round.kickOff.minutes : 0) + (round.workshop?.minutes ?? 0);
}

/** The same in hours, rounded up to the half hour, so that nobody is promised less than it takes. */
export function hoursInAll(round: Round, role: Role, parts: Parts = {}): number {
  return Math.ceil(minutesInAll(round, role, parts) / 30) / 2;
}

/** When everybody is asked for the evaluation, where it opens. */
const MORNING = '08:00';

/** What the weeks of a round depend on. */
export type HalfYear = Pick<Round, 'zone' | 'publicHolidays'> & {
  readonly kickOff: Pick<Occasion, 'date' | 'time'>;
  readonly workshop?: Pick<Occasion, 'date' | 'time'> | undefined;
  readonly evaluation: Pick<Round['evaluation'], 'opens'>;
  readonly meetings: { readonly count: number; readonly avoid: readonly { readonly from: string; readonly to: string }[] };
};

export type Week = { readonly monday: Temporal.PlainDate; readonly holds: 'kick-off' | 'meeting' | 'workshop' | 'nothing' };

/** The day by which the two have had their meetings: that of the closing workshop, or else the one on which the evaluation opens. */
export function lastDay({ workshop, evaluation }: Pick<HalfYear, 'workshop' | 'evaluation'>): string {
  return workshop?.date ?? evaluation.opens;
}

/** When the meetings of the two are to be over: as the closing workshop begins, or else as everybody is asked for the evaluation. */
export function meetingsEnd(round: Pick<HalfYear, 'zone' | 'workshop' | 'evaluation'>): Temporal.Instant {
  return instantAt(round, lastDay(round), round.workshop?.time ?? MORNING);
}

/** The weeks from the kick-off to the last day, and what each holds. */
export function weeksOfRound(round: HalfYear): readonly Week[] {
  const first = mondayOf(Temporal.PlainDate.from(round.kickOff.date));
  const last = mondayOf(Temporal.PlainDate.from(lastDay(round)));
  const meetings = new Set(meetingWeeks(round).map(String));
  const weeks: Week[] = [];
  for (let monday = first; Temporal.PlainDate.compare(monday, last) <= 0; monday = monday.add({ weeks: 1 })) {
    weeks.push({ monday, holds: holds(monday) });
  }
  return weeks;

  function holds(monday: Temporal.PlainDate): Week['holds'] {
    if (monday.equals(last)) return round.workshop === undefined ? 'nothing' : 'workshop';
    if (meetings.has(monday.toString())) return 'meeting';
    return monday.equals(first) ? 'kick-off' : 'nothing';
  }
}

/**
 * The week each meeting is meant for, as its Monday: spread evenly over the weeks between kick-off and last day in which people can
 * meet. A week is left out when an avoided period covers it or fewer than three of its days are working days.
 */
export function meetingWeeks(round: HalfYear): readonly Temporal.PlainDate[] {
  const open = openWeeks(round);
  const { count } = round.meetings;
  return Array.from({ length: count }, (_, index) => open[Math.floor(((index + 0.5) * open.length) / count)]).filter(
    (monday) => monday !== undefined,
  );
}

/** The weeks strictly between those of the kick-off and the last day in which people can meet. */
export function openWeeks(round: HalfYear): readonly Temporal.PlainDate[] {
  const last = mondayOf(Temporal.PlainDate.from(lastDay(round)));
  const weeks: Temporal.PlainDate[] = [];
  for (
    let monday = mondayOf(Temporal.PlainDate.from(round.kickOff.date)).add({ weeks: 1 });
    Temporal.PlainDate.compare(monday, last) < 0;
    monday = monday.add({ weeks: 1 })
  ) {
    if (meetingDays(round, monday).length >= 3) weeks.push(monday);
  }
  return weeks;
}

/** So many of the open weeks that are left from a day on, spread evenly; several meetings share a week when there are fewer. */
export function weeksLeft(round: HalfYear, from: Temporal.PlainDate, count: number): readonly Temporal.PlainDate[] {
  const open = openWeeks(round).filter((monday) => daysFrom(round, monday, from).length >= 3);
  return Array.from({ length: count }, (_, index) => open[Math.floor(((index + 0.5) * open.length) / count)]).filter(
    (monday) => monday !== undefined,
  );
}

function daysFrom(round: HalfYear, monday: Temporal.PlainDate, from: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return meetingDays(round, monday).filter((date) => Temporal.PlainDate.compare(date, from) >= 0);
}

/** The days of a week on which people can meet: working days outside the avoided periods. */
export function meetingDays(round: HalfYear, monday: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return Array.from({ length: 5 }, (_, day) => monday.add({ days: day })).filter(
    (date) => isWorkingDay(round, date) && !isAvoided(round, date),
  );
}

/** Whether a day lies in a period the round asks people not to meet in, such as exam weeks. */
export function isAvoided(round: HalfYear, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  return round.meetings.avoid.some(({ from, to }) => from <= day && day <= to);
}

/** `date` itself when people are not asked to avoid it, otherwise the first day after that period. */
export function firstOpenDay(round: HalfYear, date: Temporal.PlainDate): Temporal.PlainDate {
  return isAvoided(round, date) ? firstOpenDay(round, date.add({ days: 1 })) : date;
}

/** `date` itself when people are not asked to avoid it, otherwise the last day before that period. */
export function lastOpenDay(round: HalfYear, date: Temporal.PlainDate): Temporal.PlainDate {
  return isAvoided(round, date) ? lastOpenDay(round, date.subtract({ days: 1 })) : date;
}

/** The day so many days later, or earlier when negative. Days on which people are asked not to meet do not count. */
export function openDaysAfter(round: HalfYear, date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (days === 0) return date;
  const step = Math.sign(days);
  const next = date.add({ days: step });
  return openDaysAfter(round, next, isAvoided(round, next) ? days : days - step);
}

/** The moment half of the time between the kick-off and the end of the meetings has passed. */
export function halfWay(round: HalfYear): Temporal.Instant {
  const start = instantAt(round, round.kickOff.date, round.kickOff.time);
  const half = Math.floor((meetingsEnd(round).epochMilliseconds - start.epochMilliseconds) / 2);
  return start.add({ milliseconds: half });
}
