import Holidays from 'date-holidays';
import { datesOf } from '../../shared/round/date-faults.ts';
import type { Round } from '../../shared/round/round-file.ts';

/** A sound round lasts two years at most, so it touches three; and the next one ends a year later. */
const MOST_YEARS = 4;

/**
 * Public holidays and the eves on which Swedish offices are closed, from the year a round file begins in to the one after it ends: by then the
 * next round is planned.
 */
export function publicHolidaysOf(content: unknown): Round['publicHolidays'] {
  const years = datesOf(content).map(({ date }) => Number(date.slice(0, 4)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const count = Math.min(Math.max(...years) - first + 2, MOST_YEARS);
  return Array.from({ length: count }, (_, index) => first + index).flatMap(publicHolidaysIn);
}

const found = new Map<number, Round['publicHolidays']>();

/** Looked up once a year: it takes longer than all else that is done with a round file. */
function publicHolidaysIn(year: number): Round['publicHolidays'] {
  const known = found.get(year) ?? lookUp(year);
  found.set(year, known);
  return known;
}

function lookUp(year: number): Round['publicHolidays'] {
  return new Holidays('SE')
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }));
}
