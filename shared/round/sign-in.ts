import * as z from 'zod/mini';

const needed = (what: string) => (issue: { input?: unknown }) => (issue.input === undefined ? `is missing: ${what}` : `must be ${what}`);

/** Entra, for one, tells in the query of its metadata for which application they are. An issuer has none (OpenID Connect Discovery 1.0, section 3). */
const METADATA = /^https:\/\/[^\s@/?#]+([/?][^\s#]*)?$/;
const ISSUER = /^https:\/\/[^\s@/?#]+(\/[^\s?#]*)?$/;

const httpsAddress = (pattern: RegExp, what: string) =>
  z.string({ error: needed(what) }).check(z.regex(pattern, `must be ${what}`), z.maxLength(1024), z.describe(what));

const attribute = (what: string) =>
  z
    .string({ error: needed(what) })
    .check(
      z.minLength(1, { error: `is empty: ${what}`, abort: true }),
      z.maxLength(256),
      z.regex(/^\S+$/, `must be ${what}`),
      z.describe(what),
    );

/** Whether a provider's word about an address is enough, or it has to say that the address is verified. */
const addresses = z._default(
  z
    .enum(['verified', 'managed'], {
      error: 'must be verified (only who has a verified address) or managed (the organisation alone sets its people’s addresses)',
    })
    .check(z.describe('verified: the provider says of each sign-in that the address is verified; managed: nobody can set their own there')),
  'verified',
);

const name = z.optional(attribute('what the provider calls the name of a person; left out, Cognito is told none'));

/** MAIL in the directories of universities (eduPerson, SAML 2.0). */
const SAML_MAIL = 'urn:oid:0.9.2342.19200300.100.1.3';

const saml = z.strictObject({
  by: z.literal('saml'),
  metadata: httpsAddress(METADATA, 'the https address of the provider’s SAML metadata'),
  addresses,
  attributes: z._default(
    z.strictObject({
      email: z._default(attribute('what the provider calls the address of a person'), SAML_MAIL),
      verified: z.optional(attribute('what the provider calls the word true for an address that is verified')),
      name,
    }),
    { email: SAML_MAIL },
  ),
});

const oidc = z.strictObject({
  by: z.literal('oidc'),
  issuer: httpsAddress(ISSUER, 'the https address of the OpenID issuer'),
  client: attribute('the id the provider gave the round as its client'),
  secretVersion: z._default(
    z
      .int({ error: 'must be a whole number from 1' })
      .check(z.minimum(1, 'must be a whole number from 1'), z.describe('which version of the client’s secret in Parameter Store')),
    1,
  ),
  addresses,
  attributes: z._default(
    z.strictObject({
      email: z._default(attribute('what the provider calls the address of a person'), 'email'),
      verified: z._default(attribute('what the provider calls whether the address is verified'), 'email_verified'),
      name,
    }),
    { email: 'email', verified: 'email_verified' },
  ),
});

/** How an organisation lets its own operators sign in to the console. */
export const signInSchema = z
  .discriminatedUnion('by', [saml, oidc], {
    error: ({ code }) => (code === 'invalid_union' ? 'must be saml or oidc' : 'must be its parts below it, by: saml or by: oidc first'),
  })
  .check(z.describe('how operators of this host sign in, where that is by its own accounts'));
export type SignIn = z.infer<typeof signInSchema>;

const HOSTS = ['university', 'company'] as const;
export type Host = (typeof HOSTS)[number];
type Hosts = Readonly<Record<Host, { readonly signIn?: SignIn | undefined }>>;

/** What a host's own sign-in is called at the issuer. */
const PROVIDERS = { university: 'University', company: 'Company' } as const;

/** The sign-ins organisations have of their own, with what each is called at the issuer. */
export function ownSignIns(hosts: Hosts): readonly { readonly host: Host; readonly provider: string; readonly signIn: SignIn }[] {
  return HOSTS.flatMap((host) => {
    const { signIn } = hosts[host];
    return signIn === undefined ? [] : [{ host, provider: PROVIDERS[host], signIn }];
  });
}

/** The operators who sign in with a password and a second factor, because their host has no sign-in of its own. */
export function withPassword<Operator extends { readonly host: Host }>({
  operators,
  hosts,
}: {
  readonly operators: readonly Operator[];
  readonly hosts: Hosts;
}): readonly Operator[] {
  return operators.filter(({ host }) => hosts[host].signIn === undefined);
}

/** How somebody came: with which organisation's account, if any, and whether the issuer knows the address to be theirs. */
export type Came = { readonly provider: string | undefined; readonly isVerified: boolean };

/**
 * Whether an operator can have come this way. Each organisation speaks for its own operators alone: an account at one of them, with whatever
 * address it says, is no sign-in of the other's operator, nor of one who has a password.
 */
export function isWayOf({ host }: { readonly host: Host }, hosts: Hosts, { provider, isVerified }: Came): boolean {
  const own = ownSignIns(hosts).find((one) => one.host === host);
  if (own === undefined) return provider === undefined && isVerified;
  return provider === own.provider && (isVerified || own.signIn.addresses === 'managed');
}
