import { Temporal } from 'temporal-polyfill';
import { instantAt, isPublicHoliday, isWorkingDay } from './calendar.ts';
import type { Round } from './round-file.ts';

/** Something about a date of a round that stops nothing and is rarely meant. */
export type RarelyMeant =
  | { readonly path: readonly string[]; readonly is: 'a day off'; readonly date: string; readonly name: string | undefined }
  /** Two nights a year the clocks change, and a time does not exist or comes twice. `held` is when it would be. */
  | {
      readonly path: readonly string[];
      readonly is: 'no such time' | 'comes twice';
      readonly date: string;
      readonly time: string;
      readonly held: string;
    };

/** Days that should be working days. Applying is done on any day but a public holiday. */
export function daysOff(round: Round): readonly Extract<RarelyMeant, { is: 'a day off' }>[] {
  const off = (path: readonly string[], date: string, isOff: boolean) =>
    isOff ? [{ path, is: 'a day off' as const, date, name: round.publicHolidays.find((holiday) => holiday.date === date)?.name }] : [];
  const notWorking = (date: string) => !isWorkingDay(round, Temporal.PlainDate.from(date));
  return [
    ...off(['call', 'deadline'], round.call.deadline, isPublicHoliday(round, Temporal.PlainDate.from(round.call.deadline))),
    ...off(['call', 'answerBy'], round.call.answerBy, notWorking(round.call.answerBy)),
    ...off(['kickOff', 'date'], round.kickOff.date, notWorking(round.kickOff.date)),
    ...(round.workshop === undefined ? [] : off(['workshop', 'date'], round.workshop.date, notWorking(round.workshop.date))),
  ];
}

export function changesOfClocks(round: Round): readonly Extract<RarelyMeant, { time: string }>[] {
  return (['kickOff', 'workshop'] as const).flatMap((part): readonly Extract<RarelyMeant, { time: string }>[] => {
    const occasion = round[part];
    if (occasion === undefined) return [];
    const { date, time } = occasion;
    const first = instantAt(round, date, time);
    const held = first.toZonedDateTimeISO(round.zone).toPlainTime().toString({ smallestUnit: 'minute' });
    const later = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(round.zone, { disambiguation: 'later' }).toInstant();
    const path = [part, 'time'];
    if (held !== time) return [{ path, is: 'no such time', date, time, held }];
    return later.equals(first) ? [] : [{ path, is: 'comes twice', date, time, held }];
  });
}
