import type { Round } from './round-file.ts';
import { datesYearLater } from './year-later.ts';

const LONGEST_ID = 30;

/** An id for the round after one: with its year one later, or with the year in which the next call opens. */
export function idAfter({ id, zone, call }: Round): string {
  const year = /(?<!\d)2\d{3}(?!\d)/.exec(id)?.[0];
  if (year !== undefined) return id.replace(year, String(Number(year) + 1));
  const opens = datesYearLater({ call }, { zone, publicHolidays: [] }, [])[0]?.date ?? '';
  return `${id.slice(0, LONGEST_ID - '-2028'.length).replace(/-$/, '')}-${opens.slice(0, 'yyyy'.length)}`;
}
