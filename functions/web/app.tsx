import { type Handler, Hono } from 'hono';
import type { Tools } from '../../shared/lambda/tools.ts';
import { assetRoutes } from './asset-routes.ts';
import { participantRoutes } from './participant/participant.tsx';
import { problemPage } from './problem-page.tsx';
import { publicRoutes } from './public/public.tsx';
import { sameOriginOnly, securityHeaders } from './security.ts';
import type { App, WebEnv } from './visit.ts';

/** All pages of a round. Every GET shows and every POST acts; nothing else is answered. */
export function webApp(tools: () => Tools): App {
  const app = new Hono<WebEnv>();
  app.all('/console/*', consoleWhenOpened(tools));
  return withPages(app, tools, [assetRoutes(), publicRoutes(), participantRoutes()]);
}

/** Nearly half of the code is the console's. Nobody but an operator waits for it to load. */
function consoleWhenOpened(tools: () => Tools): Handler<WebEnv> {
  let opened: Promise<App> | undefined;
  return async (c) => {
    opened ??= import('./console/console.tsx').then(({ consoleRoutes }) => withPages(new Hono<WebEnv>(), tools, [consoleRoutes()]));
    return (await opened).fetch(c.req.raw, c.env);
  };
}

function withPages(app: App, tools: () => Tools, pages: readonly App[]): App {
  app.use(async (c, next) => {
    c.set('tools', tools());
    await next();
  });
  app.use(securityHeaders, sameOriginOnly);
  for (const page of pages) app.route('/', page);
  app.notFound((c) => problemPage(c, 404));
  app.onError((error, c) => {
    c.get('tools').log.error('REQUEST_FAILED', { status: 500 }, error);
    return problemPage(c, 500);
  });
  return app;
}
