import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { environment } from '../../../../shared/lambda/environment.ts';
import type { Came } from '../../../../shared/round/sign-in.ts';

/** How far the issuer's clock and ours may differ, in seconds. */
const TOLERANCE = 60;
/** Signatures by a key pair: with a shared key, whoever reads the public one could sign. */
const ALGORITHMS = ['RS256', 'ES256'];

const claims = z.object({
  nonce: z.string(),
  email: z.string(),
  email_verified: z._default(
    z.union([
      z.boolean(),
      z.pipe(
        z.enum(['true', 'false']),
        z.transform((word) => word === 'true'),
      ),
    ]),
    false,
  ),
  /** Cognito's own claim for whoever came with an organisation's account. With two, nobody could say which one was shown. */
  identities: z._default(z.array(z.object({ providerName: z.string() })).check(z.maxLength(1)), []),
  iat: z.number(),
  /** When the issuer last asked who it is, in seconds; a browser it knows is not asked each time. */
  auth_time: z.optional(z.number()),
});

export type WhoSignedIn = (Came & { readonly email: string; readonly askedAt: number }) | { readonly refused: string };

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * The address in an ID token, with how it came there (OpenID Connect Core 1.0, section 3.1.3.7): signed by the issuer, for this round's client, in
 * force now, and made for this very sign-in. Otherwise a code that says why not, for the log.
 */
export async function whoSignedIn(idToken: string, nonce: string, now: Temporal.Instant): Promise<WhoSignedIn> {
  const { OPERATORS_ISSUER: issuer, OPERATORS_CLIENT_ID: audience } = environment('operators');
  try {
    // biome-ignore lint/style/noRestrictedGlobals: jose takes the time of our clock as a Date.
    const currentDate = new Date(now.epochMilliseconds);
    const options = { issuer, audience, algorithms: ALGORITHMS, currentDate, clockTolerance: TOLERANCE, requiredClaims: ['exp', 'iat'] };
    const { payload } = await jwtVerify(idToken, keysOfIssuer(issuer), options);
    return addressIn(payload, nonce);
  } catch (error) {
    return { refused: error instanceof errors.JOSEError ? error.code : 'no keys' };
  }
}

function addressIn(payload: JWTPayload, nonce: string): WhoSignedIn {
  const read = z.safeParse(claims, payload);
  if (!read.success) return { refused: 'no address' };
  const { email, email_verified: isVerified, identities, iat, auth_time: askedAt = iat } = read.data;
  const came = { provider: identities[0]?.providerName, isVerified };
  return read.data.nonce === nonce ? { email, ...came, askedAt } : { refused: 'another sign-in' };
}

/** The issuer's public keys, fetched when they are first needed and again when it signs with one we do not know. */
function keysOfIssuer(issuer: string): ReturnType<typeof createRemoteJWKSet> {
  const known = keySets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  keySets.set(issuer, known);
  return known;
}
