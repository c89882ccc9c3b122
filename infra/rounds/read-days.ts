import { isDay } from '../../shared/round/date-faults.ts';

/** From a day to another, both among them: YYYY-MM-DD. */
export type Days = { readonly from: string; readonly to: string };

/** "2028-10-23..2028-10-29, 2028-11-03" as periods; undefined for what is none, or ends before it begins. */
export function readDays(text: string): readonly Days[] | undefined {
  const read = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = from, ...more] = part.split('..');
      return isDay(from) && isDay(to) && from <= to && more.length === 0 ? { from, to } : undefined;
    });
  const periods = read.filter((period) => period !== undefined);
  return periods.length === read.length ? periods : undefined;
}
