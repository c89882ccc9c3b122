import type { Say } from '../../../pages/say.ts';

export function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

export function hours(count: number, say: Say): string {
  return count === 1 ? '1 hour' : `${say.figure(count)} hours`;
}

/** "one meeting", "five meetings". */
export function meetings(count: number, say: Say): string {
  return `${say.number(count)} ${count === 1 ? 'meeting' : 'meetings'}`;
}

/** "three times", "one time". */
export function times(count: number, say: Say): string {
  return `${say.number(count)} ${count === 1 ? 'time' : 'times'}`;
}

/** With a capital, for the beginning of a line. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
