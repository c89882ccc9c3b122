import type { Context, Hono } from 'hono';
import { getConnInfo } from 'hono/aws-lambda';
import type { Child } from 'hono/jsx';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { networkHash } from '../../shared/domain/access-link.ts';
import { isolatedInHtml } from '../../shared/pages/isolated.ts';
import { firstLanguage, type Language } from '../../shared/round/languages.ts';

export type WebEnv = { Variables: { tools: Tools } };
export type App = Hono<WebEnv>;
export type Visit = Context<WebEnv>;

/** Sends a page. */
export function show(
  c: Visit,
  page: Child,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 = 200,
): Response | Promise<Response> {
  return c.html(isolatedInHtml(`<!doctype html>${page}`), status);
}

/** After something was done: the browser fetches the next page itself, so that reloading does nothing twice. */
export function goTo(c: Visit, path: string): Response {
  return c.redirect(path, 303);
}

/** The IP address a request comes from. */
function senderOf(c: Visit): string {
  return getConnInfo(c).remote.address ?? '';
}

/** The language of somebody we know nothing of: what their browser prefers among the round's languages. */
export function languageOf(c: Visit): Language {
  const { round } = c.get('tools');
  const wanted = (c.req.header('accept-language') ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return (
    wanted.map((code) => round.languages.find((language) => language === code)).find((language) => language !== undefined) ??
    firstLanguage(round)
  );
}

/** The round's signing keys, made with the first request. */
export function keysOf(c: Visit): ReturnType<typeof roundKeys> {
  return roundKeys(c.get('tools'));
}

/** The network a request comes from, as a key that does not reveal it. */
export async function networkOf(c: Visit): Promise<string> {
  return networkHash((await keysOf(c)).link, senderOf(c));
}
