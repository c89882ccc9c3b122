import { environment } from '../../../../shared/lambda/environment.ts';

/** Where the issuer forgets the browser, and then sends it to the page before signing in. Otherwise one press would sign it in again. */
export function issuersSignOut(publicUrl: string): string {
  const { OPERATORS_LOGOUT_URL, OPERATORS_CLIENT_ID } = environment('operators');
  const url = new URL(OPERATORS_LOGOUT_URL);
  url.search = new URLSearchParams({ client_id: OPERATORS_CLIENT_ID, logout_uri: `${publicUrl}/console` }).toString();
  return url.toString();
}

/** The issuer's pages: a form that signs out ends there. */
export function issuersOrigin(): string {
  return new URL(environment('operators').OPERATORS_LOGOUT_URL).origin;
}
