import { Temporal } from 'temporal-polyfill';
import { type Language, WAYS } from '../round/languages.ts';

/** A phrase in one language: what code and the round file say in each. */
type Speak = <Phrase>(phrase: Readonly<Record<Language, Phrase>>) => Phrase;

/** Dates, times and numbers as people say them, in one language and the round's time zone. */
type DatesAndNumbers = {
  readonly language: Language;
  /** "fredag 18 december", "Friday 18 December". */
  readonly day: (date: Temporal.PlainDate | Temporal.Instant | string) => string;
  /** "18 december 2027", "18 December 2027". */
  readonly dayAndYear: (date: Temporal.PlainDate | Temporal.Instant | string) => string;
  /** "kl. 14.00", "14:00". */
  readonly time: (instant: Temporal.Instant) => string;
  /** "onsdag 10 februari kl. 14.00", "Wednesday 10 February at 14:00". */
  readonly dayAndTime: (instant: Temporal.Instant) => string;
  /** "oktober", "October". */
  readonly month: (date: Temporal.PlainDate | string) => string;
  /** "vecka 42", "the week of 18 October": Swedes number weeks, others do not. */
  readonly week: (monday: Temporal.PlainDate | string) => string;
  /** Up to twelve in words, then in figures. */
  readonly number: (count: number) => string;
  /** With the decimal sign of the language: "9,5", "9.5". */
  readonly figure: (value: number) => string;
  /** "a, b och c". */
  readonly list: (items: readonly string[]) => string;
};

/** Everything that is said to one reader: `say({ sv, en })`, `say.day(…)`. */
export type Say = Speak & DatesAndNumbers;

/** Making a formatter takes a hundred times as long as using it. */
const made = new Map<string, Say>();

export function sayIn(language: Language, zone: string): Say {
  const key = `${language} ${zone}`;
  const known = made.get(key) ?? makeSay(language, zone);
  made.set(key, known);
  return known;
}

function makeSay(language: Language, zone: string): Say {
  const locale = WAYS[language].locale;
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: Temporal.PlainDate) => format.format(date.toZonedDateTime('UTC').epochMilliseconds);
  };
  const weekdayDayMonth = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayMonth = formatter({ day: 'numeric', month: 'long' });
  const dayMonthYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const monthAlone = formatter({ month: 'long' });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const dateOf = (date: Temporal.PlainDate | Temporal.Instant | string): Temporal.PlainDate => {
    if (typeof date === 'string') return Temporal.PlainDate.from(date);
    return date instanceof Temporal.PlainDate ? date : date.toZonedDateTimeISO(zone).toPlainDate();
  };
  const day = (date: Temporal.PlainDate | Temporal.Instant | string) => weekdayDayMonth(dateOf(date)).replace(',', '');
  const clock = (instant: Temporal.Instant) => {
    const { hour, minute } = instant.toZonedDateTimeISO(zone);
    return [hour, minute].map((part) => String(part).padStart(2, '0')).join(WAYS[language].clock);
  };
  const say: Speak = (phrase) => phrase[language];
  const ways: DatesAndNumbers = {
    language,
    day,
    dayAndYear: (date) => dayMonthYear(dateOf(date)),
    time: (instant) => say({ sv: `kl. ${clock(instant)}`, en: clock(instant) }),
    dayAndTime: (instant) => say({ sv: `${day(instant)} kl. ${clock(instant)}`, en: `${day(instant)} at ${clock(instant)}` }),
    month: (date) => monthAlone(dateOf(date)),
    week: (monday) => say({ sv: `vecka ${dateOf(monday).weekOfYear}`, en: `the week of ${dayMonth(dateOf(monday))}` }),
    number: (count) => WAYS[language].smallNumbers[count] ?? String(count),
    figure: (value) => oneDecimal.format(value),
    list: (items) => conjunction.format(items),
  };
  return Object.assign(say, ways);
}
