import { Temporal } from 'temporal-polyfill';
import { type Fault, valueAt } from './fault.ts';
import { isRealDate } from './round-file.ts';

/** A round is half a year. What lies further from its first day than this is a slip of the pen. */
const MOST_YEARS = 2;

/** The dates of a round in the order they must come, each with what it is. */
const DATES = [
  [['call', 'opens'], 'the call opens'],
  [['call', 'deadline'], 'the last day to apply'],
  [['call', 'answerBy'], 'the day everybody has an answer'],
  [['kickOff', 'date'], 'the kick-off'],
  [['evaluation', 'opens'], 'the evaluation opens'],
  [['workshop', 'date'], 'the closing workshop'],
  [['evaluation', 'closes'], 'the evaluation closes'],
  [['closes'], 'the round closes'],
] as const;

export type Known = { readonly path: readonly string[]; readonly what: string; readonly date: string };

/** A date that cannot be: it comes before or after another one that it must follow or precede, or lies years from it. */
export type DateFault = {
  readonly date: Known;
  readonly is: 'too early' | 'too late' | 'years too early' | 'years too late';
  readonly other: Known;
  /** Between which days it would do; undefined where there is no limit. */
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** The dates that are in the wrong order or years away. They are compared whatever else the file gets wrong. */
export function faultyDates(content: unknown): readonly DateFault[] {
  const dates = datesOf(content);
  const kept = longestInOrder(dates);
  return [...dates.filter((date) => !kept.includes(date)).map((date) => outOfOrder(date, dates, kept)), ...farAway(kept)];
}

/** The same as a round check says it. */
export function dateFaults(content: unknown): readonly Fault[] {
  return faultyDates(content).map(({ date: { path, what, date }, is, other, from, to }) => {
    const wrong = `${what} (${date}) ${HOW[is]} ${other.what} (${other.date})`;
    return { path, wrong, write: is === 'years too early' ? 'write a day nearer to it' : `write ${spanOf(from, to)}` };
  });
}

const HOW: Readonly<Record<DateFault['is'], string>> = {
  'too early': 'comes before',
  'too late': 'comes after',
  'years too early': `is more than ${MOST_YEARS} years before`,
  'years too late': `is more than ${MOST_YEARS} years after`,
};

/** The dates of the round that stand in the content and exist in the calendar. */
export function datesOf(content: unknown): readonly Known[] {
  return DATES.flatMap(([path, what]) => {
    const date = valueAt(content, path);
    return typeof date === 'string' && isDay(date) ? [{ path, what, date }] : [];
  });
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text);
}

/** The most dates that are in order once the others are left out, so that one mistyped date is one fault. */
function longestInOrder(dates: readonly Known[]): readonly Known[] {
  const [first, ...rest] = dates;
  if (first === undefined) return [];
  const withFirst = [first, ...longestInOrder(rest.filter(({ date }) => date >= first.date))];
  const without = longestInOrder(rest);
  return without.length > withFirst.length ? without : withFirst;
}

function outOfOrder(date: Known, dates: readonly Known[], kept: readonly Known[]): DateFault {
  const place = dates.indexOf(date);
  const before = kept.findLast((other) => dates.indexOf(other) < place);
  const after = kept.find((other) => dates.indexOf(other) > place);
  const isTooEarly = before !== undefined && date.date < before.date;
  return {
    date,
    is: isTooEarly ? 'too early' : 'too late',
    other: (isTooEarly ? before : after) ?? date,
    from: before?.date,
    to: after?.date,
  };
}

function spanOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `a day up to ${to}`;
  return to === undefined ? `a day from ${from} on` : `a day from ${from} to ${to}`;
}

/** Dates too far from the first one; when all of them are, it is the first that is mistyped. */
function farAway([first, second, ...others]: readonly Known[]): readonly DateFault[] {
  if (first === undefined || second === undefined) return [];
  const rest = [second, ...others];
  const limit = Temporal.PlainDate.from(first.date).add({ years: MOST_YEARS }).toString();
  const far = rest.filter(({ date }) => date > limit);
  if (far.length === rest.length) return [{ date: first, is: 'years too early', other: second, from: undefined, to: undefined }];
  return far.map((date) => ({ date, is: 'years too late', other: first, from: undefined, to: limit }));
}
