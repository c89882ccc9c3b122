import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Visit } from './visit.ts';

export type CookieName = 'draft' | 'sitting' | 'sent' | 'operator' | 'phone' | 'sign-in';

/** Browsers keep a `__Host-` cookie for exactly this host and only over TLS. On one machine there is no TLS. */
function isSecure(c: Visit): boolean {
  return c.get('tools').publicUrl.startsWith('https://');
}

export function readCookie(c: Visit, name: CookieName): string | undefined {
  return getCookie(c, name, isSecure(c) ? 'host' : undefined);
}

export function writeCookie(c: Visit, name: CookieName, value: string, seconds: number): void {
  const secure = isSecure(c);
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: seconds } as const;
  setCookie(c, name, value, secure ? { ...options, secure: true, prefix: 'host' } : options);
}

export function forgetCookie(c: Visit, name: CookieName): void {
  deleteCookie(c, name, isSecure(c) ? { path: '/', secure: true, prefix: 'host' } : { path: '/' });
}
