import { Hono } from 'hono';
import { type App, goTo, languageOf, type WebEnv } from '../visit.ts';
import { callRoutes } from './call/call.tsx';
import { confirmRoutes } from './confirm/confirm.tsx';
import { noticeRoutes } from './notices/notices.tsx';
import { keptQuery } from './public-visit.tsx';

/** What anybody may read, and confirming an address: the call and the two notices the law asks for. The form has a part of its own. */
export function publicRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => goTo(c, `/${languageOf(c)}${keptQuery(c)}`));
  app.route('/', callRoutes());
  app.route('/', confirmRoutes());
  app.route('/', noticeRoutes());
  return app;
}
