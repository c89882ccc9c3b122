import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { WebEnv } from '../../../functions/web/visit.ts';
import { systemClock } from '../../../shared/lambda/clock.ts';
import type { LocalRound } from '../local-round.ts';
import { localPage } from '../web/local-page.tsx';

const KEY_ID = 'local';
const MINUTES = 10;

/** What the console asks for. It is registered by its name and by where the browser is sent back to: nobody else is given a code. */
function askedBy(client: string, redirectUri: string) {
  return z.object({
    response_type: z.literal('code'),
    client_id: z.literal(client),
    redirect_uri: z.literal(redirectUri),
    state: z.string(),
    nonce: z.string(),
    code_challenge: z.string(),
    code_challenge_method: z.literal('S256'),
  });
}
type Asked = z.infer<ReturnType<typeof askedBy>>;
const signedOut = z.object({ client_id: z.string(), logout_uri: z.url() });
const exchange = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string(),
  code_verifier: z.string(),
});

/**
 * What Cognito is on AWS: an OpenID issuer (authorization code with PKCE) for the round's operators. Whoever runs the round on this
 * machine reads the one-time password in the terminal; once used, the next one stands there.
 */
export function operatorsIssuer(local: LocalRound, onPassword: (password: string) => void) {
  const { round } = local;
  const asked = askedBy(round.id, `${local.tools.publicUrl}/console/signed-in`);
  const signedIn = z.extend(asked, { operator: z.enum(round.operators.map(({ id }) => id)), password: z.string() });
  const codes = new Map<string, Asked & { readonly operator: string }>();
  const keys = generateKeyPair('ES256');
  let password = newPassword();

  const pages = new Hono<WebEnv>();
  pages.get('/authorize', (c) => {
    const query = asked.safeParse(c.req.query());
    return query.success ? c.html(signInPage(query.data, round.operators, false)) : c.text('This is not a request to sign in.', 400);
  });
  pages.post('/authorize', async (c) => {
    const form = signedIn.safeParse(await c.req.parseBody());
    if (!form.success) return c.text('This is not a request to sign in.', 400);
    const { operator, password: typed, ...request } = form.data;
    if (!isSame(typed.trim(), password)) return c.html(signInPage(request, round.operators, true), 422);
    password = newPassword();
    onPassword(password);
    const code = systemClock.newSecret();
    codes.set(code, { ...request, operator });
    return c.redirect(`${request.redirect_uri}?${new URLSearchParams({ code, state: request.state })}`, 303);
  });
  pages.post('/token', async (c) => {
    const form = exchange.safeParse(await c.req.parseBody());
    const code = form.success ? codes.get(form.data.code) : undefined;
    const challenge = form.success ? createHash('sha256').update(form.data.code_verifier).digest('base64url') : '';
    const isTheirs =
      code?.code_challenge === challenge && code.redirect_uri === form.data?.redirect_uri && code.client_id === form.data.client_id;
    if (!form.success || code === undefined || !isTheirs) {
      return c.json({ error: 'invalid_grant' }, 400);
    }
    codes.delete(form.data.code);
    const id_token = await idToken(code);
    return c.json({ id_token, access_token: id_token, token_type: 'Bearer', expires_in: MINUTES * 60 });
  });
  // Nobody stays signed in here: the password is asked for each time, so there is nothing to forget.
  pages.get('/logout', (c) => {
    const query = signedOut.safeParse(c.req.query());
    const isOurs = query.success && query.data.client_id === round.id && query.data.logout_uri === `${local.tools.publicUrl}/console`;
    return isOurs ? c.redirect(query.data.logout_uri, 302) : c.text('This is not a request to sign out.', 400);
  });
  pages.get('/.well-known/jwks.json', async (c) => {
    const key = await exportJWK((await keys).publicKey);
    return c.json({ keys: [{ ...key, kid: KEY_ID, alg: 'ES256', use: 'sig' }] });
  });

  async function idToken({ operator, nonce }: { readonly operator: string; readonly nonce: string }): Promise<string> {
    const email = round.operators.find(({ id }) => id === operator)?.email ?? '';
    const at = Math.floor(local.clock.now().epochMilliseconds / 1000);
    return new SignJWT({ email, email_verified: true, nonce, auth_time: at })
      .setProtectedHeader({ alg: 'ES256', kid: KEY_ID })
      .setIssuer(process.env['OPERATORS_ISSUER'] ?? '')
      .setAudience(round.id)
      .setSubject(operator)
      .setIssuedAt(at)
      .setExpirationTime(at + MINUTES * 60)
      .sign((await keys).privateKey);
  }

  return {
    pages,
    password: () => password,
    async signIn(operator: string, answer: (request: Request) => Promise<Response>): Promise<string> {
      const origin = local.tools.publicUrl;
      const begun = await answer(new Request(`${origin}/console/sign-in`));
      const request = Object.fromEntries(new URL(begun.headers.get('location') ?? origin).searchParams);
      const body = new URLSearchParams({ ...request, operator, password });
      const back = await answer(new Request(`${origin}/_local/operators/authorize`, { method: 'POST', body }));
      const done = await answer(new Request(back.headers.get('location') ?? origin, { headers: { cookie: cookiesOf(begun) } }));
      return cookiesOf(done);
    },
  };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');
}

function newPassword(): string {
  return systemClock.newId().replace(/^(.{5})/, '$1-');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

type Operators = LocalRound['round']['operators'];

function signInPage(request: Asked, operators: Operators, isWrong: boolean): string {
  return localPage(
    'Sign in as an operator',
    <>
      <h1>Sign in as an operator</h1>
      <p>On AWS this is the round's user pool with two factors. On this machine the one-time password stands in the terminal.</p>
      {isWrong ? (
        <div class="error-summary" role="alert">
          <p class="problem">That is not the password that stands in the terminal now. Copy the newest one.</p>
        </div>
      ) : null}
      <form method="post" action="/_local/operators/authorize">
        {Object.entries(request).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="operator">Who are you?</label>
          <select id="operator" name="operator" class="wide">
            {operators.map((operator) => (
              <option value={operator.id}>
                {operator.name} ({operator.access === 'operator' ? 'may act' : 'may read'})
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="password">One-time password</label>
          <input type="text" id="password" name="password" class="narrow" autocomplete="one-time-code" spellcheck={false} required />
        </div>
        <button type="submit">Sign in</button>
      </form>
    </>,
  );
}
