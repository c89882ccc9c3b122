import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { WebEnv } from '../../../functions/web/visit.ts';
import { systemClock } from '../../../shared/lambda/clock.ts';
import { ownSignIns } from '../../../shared/round/sign-in.ts';
import type { LocalRound } from '../local-round.ts';
import { localPage } from '../pages/local-page.tsx';

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
    identity_provider: z.optional(z.string()),
  });
}
type Asked = z.infer<ReturnType<typeof askedBy>>;
/** Who came: one of the round's operators by the password, or somebody with an organisation's account and what that says of them. */
type Shown = { readonly email: string; readonly isVerified: boolean; readonly provider?: string };
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
  const signedIn = z.extend(asked, {
    password: z.string(),
    operator: z.optional(z.enum(round.operators.map(({ id }) => id))),
    address: z.optional(z.string().check(z.minLength(1))),
    verified: z.optional(z.string()),
  });
  const own = ownSignIns(round.hosts);
  const codes = new Map<string, Asked & Shown>();
  const keys = generateKeyPair('ES256');
  // Another for each issuer: by the same name at the same port, its key would be taken for that of the one before.
  const keyId = systemClock.newId();
  let password = newPassword();

  const pages = new Hono<WebEnv>();
  pages.get('/authorize', (c) => {
    const query = asked.safeParse(c.req.query());
    return query.success ? c.html(signInPage(query.data, round, false)) : c.text('This is not a request to sign in.', 400);
  });
  pages.post('/authorize', async (c) => {
    const form = signedIn.safeParse(await c.req.parseBody());
    const who = form.success ? whoIsShown(form.data) : undefined;
    if (!form.success || who === undefined) return c.text('This is not a request to sign in.', 400);
    const { operator, address, verified, password: typed, ...request } = form.data;
    if (!isSame(typed.trim(), password)) return c.html(signInPage(request, round, true), 422);
    password = newPassword();
    onPassword(password);
    const code = systemClock.newSecret();
    codes.set(code, { ...request, ...who });
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
    return c.json({ keys: [{ ...key, kid: keyId, alg: 'ES256', use: 'sig' }] });
  });

  function whoIsShown({ identity_provider, operator, address, verified }: z.infer<typeof signedIn>): Shown | undefined {
    const provider = own.find((one) => one.provider === identity_provider)?.provider;
    if (provider !== undefined) return address === undefined ? undefined : { email: address, isVerified: verified !== undefined, provider };
    const email = round.operators.find(({ id }) => id === operator)?.email;
    return email === undefined ? undefined : { email, isVerified: true };
  }

  /** As Cognito writes it: who came with an organisation's account is told by a claim of its own. */
  async function idToken({ email, isVerified, provider, nonce }: Shown & Pick<Asked, 'nonce'>): Promise<string> {
    const at = Math.floor(local.clock.now().epochMilliseconds / 1000);
    const identities = provider === undefined ? {} : { identities: [{ providerName: provider, userId: email, primary: 'true' }] };
    return new SignJWT({ email, email_verified: isVerified, ...identities, nonce, auth_time: at })
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(process.env['OPERATORS_ISSUER'] ?? '')
      .setAudience(round.id)
      .setSubject(provider === undefined ? email : `${provider}_${email}`)
      .setIssuedAt(at)
      .setExpirationTime(at + MINUTES * 60)
      .sign((await keys).privateKey);
  }

  return {
    pages,
    password: () => password,
    async signIn(operator: string, answer: (request: Request) => Promise<Response>): Promise<string> {
      const origin = local.tools.publicUrl;
      const { email, host } = round.operators.find(({ id }) => id === operator) ?? { email: '', host: 'university' };
      const begun = await answer(
        new Request(`${origin}/console/sign-in?with=${round.hosts[host].signIn === undefined ? 'password' : host}`),
      );
      const request = Object.fromEntries(new URL(begun.headers.get('location') ?? origin).searchParams);
      const body = new URLSearchParams({ ...request, operator, address: email, verified: 'yes', password });
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

type LocalRoundFile = LocalRound['round'];

function signInPage(request: Asked, round: LocalRoundFile, isWrong: boolean): string {
  const own = ownSignIns(round.hosts).find(({ provider }) => provider === request.identity_provider);
  return localPage(
    'Sign in as an operator',
    <>
      <h1>{own === undefined ? 'Sign in as an operator' : `Sign in with an account: ${round.hosts[own.host].name.en}`}</h1>
      <p>
        {own === undefined ? "On AWS this is the round's user pool with two factors." : 'On AWS this is a page of that organisation.'} On
        this machine the one-time password stands in the terminal.
      </p>
      {isWrong ? (
        <div class="error-summary" role="alert">
          <p class="problem">That is not the password that stands in the terminal now. Copy the newest one.</p>
        </div>
      ) : null}
      <form method="post" action="/_local/operators/authorize">
        {Object.entries(request).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {own === undefined ? <WhichOperator operators={round.operators} /> : <WhatTheAccountSays />}
        <div class="field">
          <label for="password">One-time password</label>
          <input type="text" id="password" name="password" class="narrow" autocomplete="one-time-code" spellcheck={false} required />
        </div>
        <button type="submit">Sign in</button>
      </form>
    </>,
  );
}

const WhichOperator: FC<{ readonly operators: LocalRoundFile['operators'] }> = ({ operators }) => (
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
);

/** Any address at all: what keeps strangers out is not this page. */
const WhatTheAccountSays: FC = () => (
  <>
    <div class="field">
      <label for="address">Which address does the account have?</label>
      <input type="email" id="address" name="address" class="wide" required />
    </div>
    <div class="field">
      <label>
        <input type="checkbox" name="verified" value="yes" checked /> The organisation has verified it
      </label>
    </div>
  </>
);
