import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Round } from '../../../shared/round/round-file.ts';
import type { SignIn } from '../../../shared/round/sign-in.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { wordsOf } from './operator-session.ts';

const AT = '2027-08-20T10:00:00Z';
const KARIN = 'karin.sandell@universitetet.example';
const JOHAN = 'johan.ekdahl@bolaget.example';

const saml: SignIn = {
  by: 'saml',
  metadata: 'https://idp.universitetet.example/metadata',
  addresses: 'managed',
  attributes: { email: 'mail' },
};
const oidc: SignIn = {
  by: 'oidc',
  issuer: 'https://login.bolaget.example',
  client: 'abc',
  secretVersion: 1,
  addresses: 'verified',
  attributes: { email: 'email', verified: 'email_verified' },
};

const { hosts } = theRound();
/** Both have accounts of their own, or the university alone and the company's operators a password. */
const BOTH = { university: { ...hosts.university, signIn: saml }, company: { ...hosts.company, signIn: oidc } };
const ONE = { ...hosts, university: BOTH.university };

let round: TestRound;

const openWith =
  (changes: Partial<Round> = {}) =>
  async () => {
    round = await openTestRound({ at: AT, round: theRound(changes) });
  };
const close = () => round.close();

const cookieOf = (response: Response) => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
const pageOf = async (response: Response) => wordsOf(await response.text());

/** Comes from the sign-in page by one of its buttons, and says at the issuer what an account there, or a person with the password, says. */
async function comeBy(way: string, says: Readonly<Record<string, string>>): Promise<Response> {
  const begun = await round.request(`/console/sign-in?with=${way}`);
  const request = Object.fromEntries(new URL(begun.headers.get('location') ?? '').searchParams);
  const back = await round.request('/_local/operators/authorize', {
    method: 'POST',
    body: new URLSearchParams({ ...request, ...says, password: round.password() }),
  });
  return round.request(back.headers.get('location') ?? '', { headers: { cookie: cookieOf(begun) } });
}

const VERIFIED = { verified: 'yes' };
const isIn = (response: Response) => response.status === 303 && response.headers.get('location') === '/console';

describe('a round whose organisations sign their own operators in', () => {
  beforeAll(openWith({ hosts: BOTH }));
  afterAll(close);

  it('asks on the page whose account it is, with no password to choose', async () => {
    const words = await pageOf(await round.request('/console', { headers: { 'accept-language': 'sv' } }));
    expect(words).toContain('Logga in med kontot i din egen organisation.');
    expect(words).toContain('Logga in med ditt konto: Stockholms universitet');
    expect(words).toContain('Logga in med ditt konto: Pfizer Sverige');
    expect(words).not.toContain('lösenord');
  });

  it('sends the browser straight to the account that was chosen, and to the issuer’s own choice without one', async () => {
    const providerAt = async (query: string) =>
      new URL((await round.request(`/console/sign-in${query}`)).headers.get('location') ?? '').searchParams.get('identity_provider');
    expect(await Promise.all(['?with=university', '?with=company', ''].map(providerAt))).toEqual(['University', 'Company', null]);
  });

  it('lets an operator in by the account of their organisation, as in every other test', async () => {
    expect(isIn(await comeBy('university', { address: KARIN }))).toBe(true);
    expect(isIn(await comeBy('company', { address: JOHAN.toUpperCase(), ...VERIFIED }))).toBe(true);
    const cookie = await round.signIn('johan');
    expect((await round.request('/console', { headers: { cookie } })).status).toBe(200);
  });

  it('tells somebody with an account there who does not run the round so', async () => {
    const response = await comeBy('university', { address: 'student@universitetet.example', ...VERIFIED });
    expect(response.status).toBe(403);
    expect(await pageOf(response)).toContain('finns inte bland dem som driver omgången');
  });

  it('keeps out an address nobody has verified, where the provider lets people set their own', async () => {
    const response = await comeBy('company', { address: JOHAN });
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie().filter((cookie) => cookie.includes('session'))).toEqual([]);
    const page = await response.text();
    expect(wordsOf(page)).toContain('din organisation inte att adressen är din');
    // The issuer would send the browser here by the same account again unless it forgets it first.
    expect(page).toMatch(/href="[^"]*logout_uri=[^"]*"[^>]*>Logga in på ett annat sätt/);
  });

  it('takes no organisation’s word about the other’s operators, verified or not', async () => {
    expect((await comeBy('university', { address: JOHAN, ...VERIFIED })).status).toBe(403);
    expect((await comeBy('company', { address: KARIN, ...VERIFIED })).status).toBe(403);
  });

  it('keeps out a password for an operator who has an account', async () => {
    const response = await comeBy('password', { operator: 'karin' });
    expect(response.status).toBe(403);
    expect(await pageOf(response)).toContain('antingen loggade du in på ett annat sätt än det som gäller för den');
  });
});

describe('a round in which one organisation alone has accounts', () => {
  beforeAll(openWith({ hosts: ONE }));
  afterAll(close);

  it('offers the others the password, which is theirs alone', async () => {
    expect(await pageOf(await round.request('/console', { headers: { 'accept-language': 'en' } }))).toContain('Sign in with a password');
    expect(isIn(await comeBy('password', { operator: 'johan' }))).toBe(true);
    expect(isIn(await comeBy('university', { address: KARIN }))).toBe(true);
    const refused = await comeBy('university', { address: JOHAN, ...VERIFIED });
    expect(refused.status).toBe(403);
    expect(await pageOf(refused)).toContain('eller med lösenord om den inte har en egen inloggning hit');
  });
});

describe('a round without', () => {
  beforeAll(openWith());
  afterAll(close);

  it('has the one button it always had', async () => {
    const page = await (await round.request('/console')).text();
    expect(page).toContain('/console/sign-in?to=');
    expect(page).not.toContain('with=');
    const begun = await round.request('/console/sign-in?with=university');
    expect(new URL(begun.headers.get('location') ?? '').searchParams.has('identity_provider')).toBe(false);
  });
});
