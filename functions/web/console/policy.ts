import { issuersOrigin } from './sign-in/issuer.ts';

/** Signing out ends at the issuer, and browsers hold a form to this policy wherever it is sent on to. */
export const policy = () =>
  `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self' ${issuersOrigin()}; base-uri 'none'; frame-ancestors 'none'`;

/** The same for a page that shows a mail in a frame. */
export const withFrames = () => `${policy()}; frame-src 'self'`;
