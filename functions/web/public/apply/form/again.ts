import type { Visit } from '../../../visit.ts';
import { keptQuery } from '../../public-visit.tsx';

/**
 * What a page of the form says when it comes back after it was sent. It comes by a redirect, so that no browser asks whether to send it
 * again; what is wrong with the answers is read from the draft.
 */
const AGAIN = ['open', 'quick', 'field', 'changed'] as const;
export type Again = (typeof AGAIN)[number];

/** The page that was sent, to be looked at once more. */
export function once(c: Visit, path: string, why: Again | 'tried'): string {
  const kept = keptQuery(c);
  return `${path}${kept === '' ? '?' : `${kept}&`}${why === 'tried' ? 'tried=yes' : `again=${why}`}`;
}

export function againIn(c: Visit): Again | undefined {
  return AGAIN.find((why) => why === c.req.query('again'));
}

/** Whether somebody tried to go on, so that what is missing is a fault and not just work left to do. */
export function triedIn(c: Visit): boolean {
  return c.req.query('tried') !== undefined;
}
