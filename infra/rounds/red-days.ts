import Holidays from 'date-holidays';
import { datesOf } from '../../shared/round/date-faults.ts';
import type { Round } from '../../shared/round/round-file.ts';

/** No sound round touches more calendar years than this. */
const MOST_YEARS = 4;

/** Public holidays and the eves on which Swedish offices are closed, in the years the dates of a round file touch. */
export function redDaysOf(content: unknown): Round['redDays'] {
  const years = datesOf(content).map(({ date }) => Number(date.slice(0, 4)));
  const sweden = new Holidays('SE');
  return [...new Set(years)].slice(0, MOST_YEARS).flatMap((year) =>
    sweden
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date, name }) => ({ date: date.slice(0, 10), name })),
  );
}
