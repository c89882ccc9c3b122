import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { dayOf, instantAt, lastWorkingDay, nextMailingTime, workingDaysFrom } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import type { DueMoment } from '../decision.ts';

/** When it takes longer, the next word comes this many working days later, and each one after it twice as long. */
const FIRST_DELAY = 5;
/** Operators hear this many working days before a promise falls due. */
const WARNING_DAYS = 3;

/** A day by which everybody who waits has word, and the moment at which they get it. */
export type AnswerDay = { readonly day: string; readonly at: Temporal.Instant; readonly isKickOff: boolean };

/**
 * Every day a page or a letter may promise to those who wait: the one in the call, then the kick-off, then, for as long as it takes, the
 * days after it. On each of them they get their answer, or hear which is the next.
 */
export function answerDays(round: Round): readonly AnswerDay[] {
  const kickOff = kickOffDay(round);
  const first = answerDay(round, round.call.answerBy);
  return first.day >= kickOff.day ? [kickOff, ...later(round, kickOff, FIRST_DELAY)] : [first, ...later(round, first, FIRST_DELAY)];
}

function later(round: Round, { day }: AnswerDay, delay: number): readonly AnswerDay[] {
  const kickOff = kickOffDay(round);
  const next = workingDaysFrom(round, Temporal.PlainDate.from(day), delay).toString();
  if (day < kickOff.day && next >= kickOff.day) return [kickOff, ...later(round, kickOff, FIRST_DELAY)];
  if (next >= round.workshop.date) return [];
  const found = answerDay(round, next);
  return [found, ...later(round, found, delay * 2)];
}

/** The day the next promise to those who wait falls due; undefined when nothing more is promised. */
export function nextAnswerDay(round: Round, now: Temporal.Instant): string | undefined {
  return answerDays(round).find(({ at }) => Temporal.Instant.compare(at, now) > 0)?.day;
}

/** The day to name to somebody who applies or confirms now. Once no more days are promised, that is when the round is closed. */
export function answerBy(round: Round, now: Temporal.Instant): string {
  return nextAnswerDay(round, now) ?? round.closes;
}

/** The promises on the agenda. What happens at the kick-off has a moment of its own. */
export function answerMoments(round: Round): readonly DueMoment[] {
  return answerDays(round).flatMap(({ day, at, isKickOff }) => [
    {
      at: instantAt(round, workingDaysFrom(round, dayOf(round, at), -WARNING_DAYS), '08:00'),
      key: `answers nearly ${day}`,
      event: event('answers nearly due', { day }),
    },
    ...(isKickOff ? [] : [{ at, key: `answers ${day}`, event: event('answers due', { day }) }]),
  ]);
}

/** Noon, so that operators have had the morning; on the last working day before when no mail goes out on the day itself. */
function answerDay(round: Round, day: string): AnswerDay {
  return { day, at: instantAt(round, lastWorkingDay(round, Temporal.PlainDate.from(day)), '12:00'), isKickOff: false };
}

/** What is asked for when the kick-off begins goes out then, or on the next morning on which mail goes out. */
function kickOffDay(round: Round): AnswerDay {
  const at = instantAt(round, round.kickOff.date, round.kickOff.time);
  return { day: dayOf(round, nextMailingTime(round, at)).toString(), at, isKickOff: true };
}
