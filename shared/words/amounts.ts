import type { Say } from './say.ts';

export function minutes(count: number, say: Say): string {
  return count === 1 ? say({ sv: '1 minut', en: '1 minute' }) : say({ sv: `${count} minuter`, en: `${count} minutes` });
}

export function hours(count: number, say: Say): string {
  return count === 1 ? say({ sv: '1 timme', en: '1 hour' }) : say({ sv: `${say.figure(count)} timmar`, en: `${say.figure(count)} hours` });
}

/** So many minutes as hours, to the minute: "5 timmar", "1,5 timmar", "5 timmar och 15 minuter", "45 minuter". */
export function exactly(count: number, say: Say): string {
  const rest = count % 60;
  if (count < 60) return minutes(count, say);
  if (rest === 0 || rest === 30) return hours(count / 60, say);
  return say.list([hours((count - rest) / 60, say), minutes(rest, say)]);
}

/** "en dag", "tio dagar". */
export function days(count: number, say: Say): string {
  return say({
    sv: `${count === 1 ? 'en dag' : `${say.number(count)} dagar`}`,
    en: `${say.number(count)} ${count === 1 ? 'day' : 'days'}`,
  });
}

/** "ett möte", "fem möten". */
export function meetings(count: number, say: Say): string {
  return say({
    sv: `${say.number(count)} ${count === 1 ? 'möte' : 'möten'}`,
    en: `${say.number(count)} ${count === 1 ? 'meeting' : 'meetings'}`,
  });
}

/** "tre tider", "en tid". */
export function times(count: number, say: Say): string {
  return say({ sv: count === 1 ? 'en tid' : `${say.number(count)} tider`, en: `${say.number(count)} ${count === 1 ? 'time' : 'times'}` });
}

/** With a capital, for the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "en vecka", "3 weeks" */
export function weeks(count: number, say: Say): string {
  return say({ sv: count === 1 ? 'en vecka' : `${say.number(count)} veckor`, en: count === 1 ? 'one week' : `${say.number(count)} weeks` });
}

/** "en månad", "twelve months" */
export function months(count: number, say: Say): string {
  return say({
    sv: count === 1 ? 'en månad' : `${say.number(count)} månader`,
    en: count === 1 ? 'one month' : `${say.number(count)} months`,
  });
}
