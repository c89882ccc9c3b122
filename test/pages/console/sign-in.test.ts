import { createServer, type IncomingMessage, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../../infra/local/aws/aws-server.ts';
import { freePort } from '../../../infra/local/dynamodb/dynamodb.ts';
import { upsert } from '../../../shared/storage/changes/changes.ts';
import { signInsKind } from '../../../shared/storage/kinds/sign-ins.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';

const AT = '2027-08-20T10:00:00Z';
const NOW = Date.parse(AT) / 1000;

let round: TestRound;
let server: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
/** What the issuer answers to the next code, made from the nonce of the sign-in under way. */
let tokenFor: (nonce: string) => Promise<string>;
let asked: URLSearchParams;

beforeAll(async () => {
  round = await openTestRound({ at: AT });
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  server = createServer((request, response) => {
    if (request.url === '/.well-known/jwks.json') {
      response.end(JSON.stringify({ keys: [jwk] }));
      return;
    }
    giveToken(request).then(
      (token) => response.end(JSON.stringify({ id_token: token, token_type: 'Bearer' })),
      () => response.destroy(),
    );
  });
  await listen(server, port);
  Object.assign(process.env, {
    OPERATORS_ISSUER: issuer,
    OPERATORS_AUTHORIZE_URL: `${issuer}/authorize`,
    OPERATORS_TOKEN_URL: `${issuer}/token`,
    OPERATORS_LOGOUT_URL: `${issuer}/logout`,
    OPERATORS_CLIENT_ID: 'the-console',
  });
});

/** The stand-in issuer: a code is the nonce of the sign-in it was given for. */
async function giveToken(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  asked = new URLSearchParams(Buffer.concat(chunks).toString());
  return tokenFor(asked.get('code') ?? '');
}

afterAll(async () => {
  await closeServer(server);
  await round.close();
});

const claims = (nonce: string, more: object = {}) => ({
  nonce,
  email: 'karin.sandell@universitetet.example',
  email_verified: true,
  ...more,
});

function signed(
  nonce: string,
  { more = {}, from = issuer, to = 'the-console', issued = NOW - 5, expires = NOW + 300 } = {},
): Promise<string> {
  return new SignJWT(claims(nonce, more))
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(from)
    .setAudience(to)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .setSubject('subject')
    .sign(keys.privateKey);
}

/** Begins to sign in; the stand-in issuer uses the nonce as its code. */
async function begin(to = ''): Promise<{ cookie: string; url: URL }> {
  const response = await round.request(`/console/sign-in${to}`);
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return { cookie, url: new URL(response.headers.get('location') ?? '') };
}

async function signInWith(token: (nonce: string) => Promise<string>, to?: string): Promise<Response> {
  tokenFor = token;
  const { cookie, url } = await begin(to);
  const query = new URLSearchParams({ code: url.searchParams.get('nonce') ?? '', state: url.searchParams.get('state') ?? '' });
  return round.request(`/console/signed-in?${query}`, { headers: { cookie } });
}

const sessionIn = (response: Response) =>
  response.headers.getSetCookie().find((cookie) => cookie.startsWith('operator=') && !/Max-Age=0/.test(cookie));

describe('signing in', () => {
  it('asks the issuer with a code challenge, and nothing that tells who is coming', async () => {
    const { url, cookie } = await begin();
    expect(url.origin + url.pathname).toBe(`${issuer}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'the-console',
      redirect_uri: `${round.url}/console/signed-in`,
      scope: 'openid email',
      code_challenge_method: 'S256',
    });
    expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(cookie).toMatch(/^sign-in=/);
  });

  it('lets in the operator whose verified address the token holds, and keeps a cookie only the browser can read', async () => {
    const response = await signInWith((nonce) => signed(nonce));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/console');
    expect(sessionIn(response)).toMatch(/HttpOnly/);
    expect(asked.get('grant_type')).toBe('authorization_code');
    expect(asked.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });

  it('takes an address in other letter case for the same', async () => {
    const response = await signInWith((nonce) => signed(nonce, { more: { email: 'Karin.Sandell@Universitetet.example' } }));
    expect(sessionIn(response)).toBeDefined();
  });

  it('leads back to the page that was asked for, and never out of the console', async () => {
    for (const page of ['/console/pairs', '/console/audit?opened=2027-08-20T10:00:00Z'])
      expect((await signInWith((nonce) => signed(nonce), `?to=${encodeURIComponent(page)}`)).headers.get('location')).toBe(page);
    for (const elsewhere of [
      ...['//evil.example', 'https://evil.example', '/\t/evil.example', '/\\evil.example', '/%09/evil.example', '/console\\..\\..\\sv'],
      ...['/console/../sv', '/console@evil.example', '/console/%2e%2e/sv', '/console//evil.example', '/sv', '/consoles', '', ' '],
    ])
      expect((await signInWith((nonce) => signed(nonce), `?to=${encodeURIComponent(elsewhere)}`)).headers.get('location')).toBe('/console');
  });

  it('leaves a line in the log', async () => {
    await signInWith((nonce) => signed(nonce));
    const cookie = (sessionIn(await signInWith((nonce) => signed(nonce))) ?? '').split(';')[0] ?? '';
    expect(await (await round.request('/console/audit', { headers: { cookie } })).text()).toContain('Loggade in');
  });

  it('says that an address is nobody’s who runs the round', async () => {
    const response = await signInWith((nonce) => signed(nonce, { more: { email: 'stranger@example.com' } }));
    expect(response.status).toBe(403);
    expect(sessionIn(response)).toBeUndefined();
    const page = await response.text();
    expect(page).toContain('finns inte bland dem som driver omgången');
    // To sign in at once would end here again, as the issuer still knows them.
    expect(page).toContain(`href="${issuer}/logout?`);
    expect(page).not.toContain('href="/console/sign-in"');
  });

  it.each([
    ['that is not verified', { email_verified: false }],
    ['that came with an account of an organisation, where none has any', { identities: [{ providerName: 'University' }] }],
  ])('an operator’s address %s lets nobody in, and the issuer forgets it before the next try', async (_, more) => {
    const response = await signInWith((nonce) => signed(nonce, { more }));
    expect(response.status).toBe(403);
    expect(sessionIn(response)).toBeUndefined();
    const page = await response.text();
    expect(page).toContain('Du kan inte logga in på det här sättet');
    expect(page).toContain(`href="${issuer}/logout?`);
  });

  const wrong: Readonly<Record<string, (nonce: string) => Promise<string>>> = {
    'expired token': (nonce) => signed(nonce, { expires: NOW - 3600 }),
    'token of another issuer': (nonce) => signed(nonce, { from: 'https://evil.example' }),
    'token for another audience': (nonce) => signed(nonce, { to: 'another-client' }),
    'token of another sign-in': () => signed('another nonce'),
    'address with two accounts behind it': (nonce) =>
      signed(nonce, { more: { identities: [{ providerName: 'University' }, { providerName: 'Company' }] } }),
    'token without an address': (nonce) => signed(nonce, { more: { email: undefined } }),
    'token without a signature (alg: none)': async (nonce) =>
      new UnsecuredJWT(claims(nonce))
        .setIssuer(issuer)
        .setAudience('the-console')
        .setIssuedAt(NOW)
        .setExpirationTime(NOW + 300)
        .encode(),
    'token signed with the public key as a shared secret (HS256)': async (nonce) =>
      new SignJWT(claims(nonce))
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience('the-console')
        .setIssuedAt(NOW)
        .setExpirationTime(NOW + 300)
        .sign(new TextEncoder().encode(await exportSPKI(keys.publicKey))),
    'token signed with another key': async (nonce) =>
      new SignJWT(claims(nonce))
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience('the-console')
        .setIssuedAt(NOW)
        .setExpirationTime(NOW + 300)
        .sign((await generateKeyPair('RS256')).privateKey),
    'something that is no token': async () => 'not.a.token',
  };
  for (const [what, token] of Object.entries(wrong)) {
    it(`${what} gives 401 and no detail`, async () => {
      const response = await signInWith(token);
      expect(response.status).toBe(401);
      expect(sessionIn(response)).toBeUndefined();
      expect(await response.text()).toContain('Inloggningen gick inte igenom');
    });
  }

  it('says of somebody the issuer did not let through that it was there, and nothing of what it wrote beside it', async () => {
    const { url, cookie } = await begin();
    const refusedThere = {
      error: 'access_denied',
      error_description: 'asa@student.example has no role',
      state: url.searchParams.get('state') ?? '',
    };
    const response = await round.request(`/console/signed-in?${new URLSearchParams(refusedThere)}`, { headers: { cookie } });
    expect(response.status).toBe(403);
    expect(sessionIn(response)).toBeUndefined();
    const page = await response.text();
    expect(page).toContain('Du släpptes inte igenom');
    expect(page).not.toContain('asa@student.example');
    expect(page).toContain(`href="${issuer}/logout?`);
  });

  it('a code is worth nothing in a browser that did not ask for it', async () => {
    tokenFor = (nonce) => signed(nonce);
    const { url } = await begin();
    const query = new URLSearchParams({ code: url.searchParams.get('nonce') ?? '', state: url.searchParams.get('state') ?? '' });
    expect((await round.request(`/console/signed-in?${query}`)).status).toBe(401);
    const other = await begin();
    expect((await round.request(`/console/signed-in?${query}`, { headers: { cookie: other.cookie } })).status).toBe(401);
  });

  it('a session that was forged, or has lasted a working day, is none', async () => {
    const cookie = (sessionIn(await signInWith((nonce) => signed(nonce))) ?? '').split(';')[0] ?? '';
    expect((await round.request('/console', { headers: { cookie } })).status).toBe(200);
    expect((await round.request('/console', { headers: { cookie: cookie.replace('karin', 'johan') } })).status).toBe(401);
    expect((await round.request('/console', { headers: { cookie: `${cookie}x` } })).status).toBe(401);
    await round.moveTo('2027-08-20T18:00:01Z');
    expect((await round.request('/console', { headers: { cookie } })).status).toBe(401);
  });
});

describe('signing out', () => {
  const at = async (time: string) => round.moveTo(time);
  const cookieOf = (response: Response) => (sessionIn(response) ?? '').split(';')[0] ?? '';
  const statusOf = async (cookie: string) => (await round.request('/console', { headers: { cookie } })).status;
  const nonceOf = async (cookie: string) =>
    /name="nonce" value="([^"]+)"/.exec(await (await round.request('/console', { headers: { cookie } })).text())?.[1] ?? '';
  const fresh = (nonce: string) => {
    const now = Math.floor(round.clock.now().epochMilliseconds / 1000);
    return signed(nonce, { more: { auth_time: now }, issued: now, expires: now + 300 });
  };
  const signOut = async (cookie: string, fields: Record<string, string> = {}) =>
    round.post('/console/sign-out', { nonce: await nonceOf(cookie), ...fields }, { cookie });

  it('ends the session itself: a copy of its cookie opens nothing and sends nothing', async () => {
    await at('2027-08-23T08:00:00Z');
    const [one, other] = [cookieOf(await signInWith(fresh)), cookieOf(await signInWith(fresh))];
    const nonce = await nonceOf(one);
    expect((await signOut(one)).status).toBe(303);
    expect(await statusOf(one)).toBe(401);
    // What is sent with it does nothing, and leads to the page that asks to sign in and says so.
    const next = (await round.post('/console', { nonce, act: 'extend' }, { cookie: one })).headers.get('location') ?? '';
    const page = await round.request(next, { headers: { cookie: one, 'accept-language': 'sv' } });
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('så det du skickade togs inte emot')]);
    expect(await (await round.request('/console')).text()).not.toContain('togs inte emot');
    expect(await statusOf(other)).toBe(200);
  });

  it('goes on to the issuer, which forgets the browser and sends it back', async () => {
    const cookie = cookieOf(await signInWith(fresh));
    const page = await round.request('/console', { headers: { cookie } });
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${issuer};`);
    const url = new URL((await signOut(cookie)).headers.get('location') ?? '');
    expect(url.origin + url.pathname).toBe(`${issuer}/logout`);
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'the-console', logout_uri: `${round.url}/console` });
  });

  it('everywhere ends every session of the operator and of nobody else, and a browser the issuer still knows is not let in', async () => {
    const mine = [cookieOf(await signInWith(fresh)), cookieOf(await signInWith(fresh))];
    const johans = cookieOf(
      await signInWith(async (nonce) => {
        const now = Math.floor(round.clock.now().epochMilliseconds / 1000);
        return signed(nonce, { more: { email: 'johan.ekdahl@bolaget.example' }, issued: now, expires: now + 300 });
      }),
    );
    expect(await statusOf(johans)).toBe(200);
    const before = Math.floor(round.clock.now().epochMilliseconds / 1000);
    await at('2027-08-23T08:10:00Z');
    await signOut(mine[0] ?? '', { where: 'everywhere' });
    expect(await Promise.all([...mine, johans].map(statusOf))).toEqual([401, 401, 200]);
    const now = Math.floor(round.clock.now().epochMilliseconds / 1000);
    const stale = await signInWith((nonce) => signed(nonce, { more: { auth_time: before }, issued: now, expires: now + 300 }));
    expect(sessionIn(stale)).toBeUndefined();
    expect(stale.headers.get('location')).toMatch(/\/logout\?/);
    expect(await statusOf(cookieOf(await signInWith(fresh)))).toBe(200);
  });

  it('is not undone where what was kept of it cannot be read: whom the issuer asked before this sign-in began is asked anew', async () => {
    const { store } = round.tools;
    const before = Math.floor(round.clock.now().epochMilliseconds / 1000);
    await at('2027-08-23T08:20:00Z');
    const odd = { operator: 'karin', until: '2027-08-23T16:00:00.000Z', open: [], endedAt: 'once' };
    await store.commit({ at: round.tools.now(), changes: [upsert(signInsKind, odd)], evenWhenClosed: true });
    const now = Math.floor(round.clock.now().epochMilliseconds / 1000);
    const stale = await signInWith((nonce) => signed(nonce, { more: { auth_time: before }, issued: now, expires: now + 300 }));
    expect(sessionIn(stale)).toBeUndefined();
    expect(stale.headers.get('location')).toMatch(/\/logout\?/);
    expect(await statusOf(cookieOf(await signInWith(fresh)))).toBe(200);
  });

  it('can be done for another one who lost a computer, and a second press says that it was so already', async () => {
    const karins = cookieOf(await signInWith(fresh));
    const nonce = await nonceOf(karins);
    const johans = cookieOf(
      await signInWith(async (nonceOfIssuer) => {
        const now = Math.floor(round.clock.now().epochMilliseconds / 1000);
        return signed(nonceOfIssuer, { more: { email: 'johan.ekdahl@bolaget.example' }, issued: now, expires: now + 300 });
      }),
    );
    const end = () => round.post('/console/sign-ins', { nonce, act: 'end', operator: 'johan' }, { cookie: karins });
    expect((await end()).headers.get('location')).toBe('/console/sign-ins?did=signed-out');
    expect(await statusOf(johans)).toBe(401);
    expect(await statusOf(karins)).toBe(200);
    expect((await end()).headers.get('location')).toBe('/console/sign-ins?did=signed-out-already');
    const log = await (await round.request('/console/audit', { headers: { cookie: karins } })).text();
    expect(log).toContain('Loggade ut överallt');
  });
});
