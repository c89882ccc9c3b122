import type { MiddlewareHandler } from 'hono';
import { problemPage } from './problem-page.tsx';
import type { WebEnv } from './visit.ts';

export const POLICY = 'Content-Security-Policy';

type Uses = {
  readonly style?: string;
  readonly font?: string;
  readonly image?: string;
  /** Whether it runs our own script, which may ask our own pages for more. */
  readonly script?: boolean;
};

/** What a page may use, besides what is its own: nothing from elsewhere, and of what stands within it only what is named here. */
export function policyWith({ style, font, image, script = false }: Uses): string {
  const own = (more: string | undefined) => ["'self'", more].filter((source) => source !== undefined).join(' ');
  return [
    "default-src 'none'",
    `style-src ${own(style)}`,
    `font-src ${own(font)}`,
    `img-src ${own(image)}`,
    ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ].join('; ');
}

const HEADERS: Readonly<Record<string, string>> = {
  [POLICY]: policyWith({}),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': 'no-store',
};

/** What every answer says to the browser. A page that needs other rules sets them itself; they are kept. */
export const securityHeaders: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

/** Where mail programs send their one-click request (RFC 8058), from wherever they are. */
const FROM_ANYWHERE = /^\/stop\/|^\/curious\/[^/]+\/[^/]+\/stop$/;

/** A form is taken from our own pages alone. Browsers say where a form came from; programs that are no browsers need not. */
export const sameOriginOnly: MiddlewareHandler<WebEnv> = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  // Under "no-referrer" browsers call the origin of our own forms "null" as well; cookies of ours do not come with forms of others.
  const isOurs =
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || origin === 'null' || origin === new URL(c.get('tools').publicUrl).origin);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOurs && !FROM_ANYWHERE.test(c.req.path)) {
    c.get('tools').log.warn('REQUEST_REFUSED', { status: 403, reason: 'another origin' });
    return problemPage(c, 403);
  }
  return next();
};
