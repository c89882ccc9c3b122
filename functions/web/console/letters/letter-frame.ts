import { POLICY } from '../../security.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { withFrames } from '../policy.ts';

/** A mail brings its own style and nothing else: no script, no picture, no form, and no way out of its frame. */
const IN_A_FRAME = "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A page that shows the HTML of a mail in a frame: it may hold one of our own. */
export function inFrame(page: Response): Response {
  page.headers.set(POLICY, withFrames());
  return page;
}

/** The HTML of a mail, to be shown in a frame of the console. */
export function letterFrame({ c }: OperatorVisit, html: string): Response {
  return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8', [POLICY]: IN_A_FRAME });
}
