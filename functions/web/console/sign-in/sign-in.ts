import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { open, seal } from '../../../../shared/domain/access-link.ts';
import { instantOf, moment, stamp } from '../../../../shared/domain/decision.ts';
import { allEnded, isFresh } from '../../../../shared/domain/sign-ins.ts';
import { addressKey } from '../../../../shared/domain/typed-text.ts';
import { environment } from '../../../../shared/lambda/environment.ts';
import { isWayOf, ownSignIns } from '../../../../shared/round/sign-in.ts';
import { signInsKind } from '../../../../shared/storage/kinds/sign-ins.ts';
import { forgetCookie, readCookie, writeCookie } from '../../cookies.ts';
import { ownPath } from '../../own-path.ts';
import { goTo, keysOf, type Visit } from '../../visit.ts';
import { beginSession, readJson } from '../session.ts';
import { whoSignedIn } from './id-token.ts';
import { issuersSignOut } from './issuer.ts';
import { outsidePage, signInPage, WITH } from './pages.tsx';

/** How long one may take to sign in. */
const MINUTES = 10;
const TIMEOUT_MS = 5000;
const SIGNED_IN = '/console/signed-in';
/** What Cognito calls the passwords it keeps itself. */
const BY_PASSWORD = 'COGNITO';

/** What we know of a sign-in under way; it lies in a cookie, so that only the browser that began it can end it. */
const underWay = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string(), until: moment });

/** Sends the browser to the issuer: authorization code with PKCE (RFC 7636). */
export async function signIn(c: Visit): Promise<Response> {
  const { now, newSecret, publicUrl } = c.get('tools');
  const { OPERATORS_AUTHORIZE_URL, OPERATORS_CLIENT_ID } = environment('operators');
  const begun = {
    state: newSecret(),
    nonce: newSecret(),
    verifier: newSecret(),
    to: pageOfConsole(c.req.query('to')),
    until: stamp(now().add({ minutes: MINUTES })),
  };
  const { session: key } = await keysOf(c);
  writeCookie(c, 'sign-in', seal(key, JSON.stringify(begun)), MINUTES * 60);
  const url = new URL(OPERATORS_AUTHORIZE_URL);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: OPERATORS_CLIENT_ID,
    redirect_uri: `${publicUrl}${SIGNED_IN}`,
    scope: 'openid email',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: createHash('sha256').update(begun.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...providerAskedFor(c),
  }).toString();
  return c.redirect(url.toString(), 302);
}

/** Straight to the account of one's organisation, or to the password, for a visitor who chose; the issuer asks whoever did not. */
function providerAskedFor(c: Visit): { readonly identity_provider?: string } {
  const own = ownSignIns(c.get('tools').round.hosts);
  const chosen = c.req.query(WITH);
  if (own.length === 0 || chosen === undefined) return {};
  return { identity_provider: own.find(({ host }) => host === chosen)?.provider ?? BY_PASSWORD };
}

/** The issuer sent the browser back. Whatever is wrong looks the same to whoever tries, and says why in the log. */
export async function signedIn(c: Visit): Promise<Response> {
  const tools = c.get('tools');
  const begun = await whatWasBegun(c);
  forgetCookie(c, 'sign-in');
  const code = c.req.query('code');
  if (begun === undefined || c.req.query('state') !== begun.state) return refuse(c, 'not begun here');
  if (code === undefined) {
    // RFC 6749, section 4.1.2.1: a code such as access_denied. What the issuer writes beside it may name a person.
    const why = /^[a-z_]{1,40}$/.exec(c.req.query('error') ?? '')?.[0] ?? 'no code';
    tools.log.warn('REQUEST_REFUSED', { status: 403, reason: `the issuer: ${why}` });
    return outsidePage(c, 'notLetThrough');
  }
  const idToken = await exchange(code, begun.verifier, tools.publicUrl);
  if (idToken === undefined) return refuse(c, 'no token');
  const who = await whoSignedIn(idToken, begun.nonce, tools.now());
  if ('refused' in who) return refuse(c, who.refused);
  const operator = tools.round.operators.find((one) => addressKey(one.email) === addressKey(who.email));
  if (operator === undefined) {
    tools.log.warn('REQUEST_REFUSED', { status: 403, reason: 'not an operator' });
    return outsidePage(c, 'unknown');
  }
  if (!isWayOf(operator, tools.round.hosts, who)) {
    tools.log.warn('REQUEST_REFUSED', { status: 403, reason: 'not the way of this operator' });
    return outsidePage(c, 'otherWay');
  }
  const signIns = await tools.store.tryGet(signInsKind, operator.id);
  // Of what cannot be read nobody knows when all was ended: then the issuer must have asked in the course of this sign-in.
  const known = signIns === 'unreadable' ? allEnded(operator.id, instantOf(begun.until).subtract({ minutes: MINUTES })) : signIns?.state;
  if (!isFresh(known, who.askedAt)) {
    tools.log.warn('REQUEST_REFUSED', { status: 401, reason: 'signed in before all was ended' });
    return c.redirect(issuersSignOut(tools.publicUrl), 303);
  }
  await beginSession(c, operator);
  return goTo(c, begun.to);
}

function refuse(c: Visit, reason: string): Response | Promise<Response> {
  c.get('tools').log.warn('REQUEST_REFUSED', { status: 401, reason });
  return signInPage(c, true);
}

async function whatWasBegun(c: Visit): Promise<z.infer<typeof underWay> | undefined> {
  const { session: key } = await keysOf(c);
  const cookie = readCookie(c, 'sign-in');
  const read = z.safeParse(underWay, readJson(cookie === undefined ? undefined : open(key, cookie)));
  if (!read.success) return undefined;
  const isOver = instantOf(read.data.until).epochMilliseconds <= c.get('tools').now().epochMilliseconds;
  return isOver ? undefined : read.data;
}

/** The ID token for a code, or nothing when the issuer gives none. */
async function exchange(code: string, verifier: string, publicUrl: string): Promise<string | undefined> {
  const { OPERATORS_TOKEN_URL, OPERATORS_CLIENT_ID } = environment('operators');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: OPERATORS_CLIENT_ID,
    redirect_uri: `${publicUrl}${SIGNED_IN}`,
    code,
    code_verifier: verifier,
  });
  try {
    const answer = await fetch(OPERATORS_TOKEN_URL, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const read = z.safeParse(z.object({ id_token: z.string() }), answer.ok ? await answer.json() : undefined);
    return read.success ? read.data.id_token : undefined;
  } catch {
    return undefined;
  }
}

/** Where to go after signing in: a page of the console and nowhere else. */
function pageOfConsole(to: string | undefined): string {
  const path = ownPath(to);
  return path !== undefined && /^\/console(?![\w-])/.test(path) ? path : '/console';
}
