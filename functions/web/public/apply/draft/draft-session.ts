import { forgetCookie, readCookie, writeCookie } from '../../../cookies.ts';
import type { Visit } from '../../../visit.ts';

/** Whoever has not touched the form for this long may have left the chair to somebody else. */
const MINUTES = 30;

/** The person in front of this browser goes on with a draft: it is theirs until they have been away for a while. */
export function beginDraftSession(c: Visit, draft: string): void {
  writeCookie(c, 'sitting', draft, MINUTES * 60);
}

/** The next person is asked whose draft it is. */
export function endDraftSession(c: Visit): void {
  forgetCookie(c, 'sitting');
}

export function isInDraftSession(c: Visit, draft: string): boolean {
  return readCookie(c, 'sitting') === draft;
}
