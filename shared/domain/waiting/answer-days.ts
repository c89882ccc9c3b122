import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, firstWorkingDay, instantAt, lastWorkingDay, nextMailingTime, workingDaysFrom } from '../../round/calendar.ts';
import { lastDay } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import type { DueMoment } from '../decision.ts';

/** When it takes longer, the next word comes this many working days later, and each one after it twice as long. */
const FIRST_DELAY = 5;
/** Operators hear this many working days before a promise falls due. */
const WARNING_DAYS = 3;

/** A day by which everybody who waits has word, and the moment at which they get it. */
export type AnswerDay = { readonly day: string; readonly at: Temporal.Instant };

/**
 * Every day a page or a letter may promise to those who wait: the one in the call, then the first working day after the kick-off, which is
 * the first on which it can be final that there is no place, then, for as long as it takes, later ones. On each of them they get their
 * answer, or hear which is the next.
 */
export function answerDays(round: Round): readonly AnswerDay[] {
  const kickOff = instantAt(round, round.kickOff.date, round.kickOff.time);
  const mailed = dayOf(round, nextMailingTime(round, kickOff)).toString();
  const first = answerDay(round, round.call.answerBy);
  return [
    ...(first.day < mailed ? [first, ...later(round, first.day, FIRST_DELAY, mailed)] : []),
    answerDay(round, dayAfterKickOff(round)),
    ...later(round, mailed, FIRST_DELAY, lastDay(round)),
  ];
}

/** Each of them twice as long after the one before, as far as they lie before `end`. */
function later(round: Round, day: string, delay: number, end: string): readonly AnswerDay[] {
  const next = workingDaysFrom(round, Temporal.PlainDate.from(day), delay).toString();
  return next >= end ? [] : [answerDay(round, next), ...later(round, next, delay * 2, end)];
}

function dayAfterKickOff(round: Round): string {
  return firstWorkingDay(round, Temporal.PlainDate.from(round.kickOff.date).add({ days: 1 })).toString();
}

/** The day the next promise to those who wait falls due; undefined when nothing more is promised. */
export function nextAnswerDay(round: Round, now: Temporal.Instant): string | undefined {
  return answerDays(round).find(({ at }) => Temporal.Instant.compare(at, now) > 0)?.day;
}

/** The day to name to somebody who applies or confirms now. Once no more days are promised, that is when the round is closed. */
export function answerBy(round: Round, now: Temporal.Instant): string {
  return nextAnswerDay(round, now) ?? round.closes;
}

/**
 * The promises on the agenda. That of the day after the kick-off comes there as the kick-off is held, and so also in rounds that were
 * opened by versions that did not know of it.
 */
export function answerMoments(round: Round, isKickOffHeld: boolean): readonly DueMoment[] {
  const afterKickOff = dayAfterKickOff(round);
  return answerDays(round).flatMap(({ day, at }) => [
    {
      at: instantAt(round, workingDaysFrom(round, dayOf(round, at), -WARNING_DAYS), '08:00'),
      key: `answers nearly ${day}`,
      event: event('answers nearly due', { day }),
    },
    ...(day === afterKickOff && !isKickOffHeld ? [] : [{ at, key: `answers ${day}`, event: event('answers due', { day }) }]),
  ]);
}

/** Noon, so that operators have had the morning; on the last working day before when no mail goes out on the day itself. */
function answerDay(round: Round, day: string): AnswerDay {
  return { day, at: instantAt(round, lastWorkingDay(round, Temporal.PlainDate.from(day)), '12:00') };
}
