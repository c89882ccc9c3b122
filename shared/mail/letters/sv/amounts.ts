import type { Say } from '../../../pages/say.ts';

export function minutes(count: number): string {
  return count === 1 ? '1 minut' : `${count} minuter`;
}

export function hours(count: number, say: Say): string {
  return count === 1 ? '1 timme' : `${say.figure(count)} timmar`;
}

/** "ett möte", "fem möten". */
export function meetings(count: number, say: Say): string {
  return `${say.number(count)} ${count === 1 ? 'möte' : 'möten'}`;
}

/** "tre tider", "en tid". */
export function times(count: number, say: Say): string {
  return count === 1 ? 'en tid' : `${say.number(count)} tider`;
}

/** With a capital, for the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
