import type { ServerResponse } from 'node:http';

/** Why a request is not answered, in words for whoever asked. */
export type Rejection = { readonly status: 400 | 403 | 413 | 421 | 500 | 503; readonly why: string };

export const TOO_LARGE: Rejection = { status: 413, why: 'That is more than can be taken: 10 MB at the most.' };
export const NO_REQUEST: Rejection = { status: 400, why: 'That is no request for a page.' };
export const ANOTHER_SITE: Rejection = { status: 403, why: 'This did not come from a page of this machine. Nothing has changed.' };
export const FAILED: Rejection = {
  status: 500,
  why: 'This machine could not answer. What failed stands in the terminal or in functions.log.',
};
export const ENDING: Rejection = { status: 503, why: 'This round is ending on this machine. Start it again, then reload the page.' };

/** A body that is larger than what is taken. */
export class BodyTooLarge extends Error {}

/** Says why there is no answer, unless one has begun: then all that can be done is to break it off. */
export function rejectRequest(response: ServerResponse, { status, why }: Rejection): void {
  if (response.writableEnded) return;
  if (response.headersSent) return void response.destroy();
  if (status === ENDING.status) response.shouldKeepAlive = false;
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, headers).end(`${why}\n`);
}
