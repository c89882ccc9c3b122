import { Hono } from 'hono';
import { type App, goTo, languageOf, type WebEnv } from '../visit.ts';
import { applyRoutes } from './apply/apply.tsx';
import { callRoutes } from './call/call.tsx';
import { confirmRoutes } from './confirm/confirm.tsx';
import { noticeRoutes } from './notices/notices.tsx';
import { keptQuery } from './public-visit.tsx';

/** What anybody may read and do: the call, the application form, confirming an address, and the two notices the law asks for. */
export function publicRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => goTo(c, `/${languageOf(c)}${keptQuery(c)}`));
  app.route('/', callRoutes());
  app.route('/', applyRoutes());
  app.route('/', confirmRoutes());
  app.route('/', noticeRoutes());
  return app;
}
