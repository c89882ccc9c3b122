import { Hono } from 'hono';
import type { Tools } from '../../shared/lambda/tools.ts';
import { assetRoutes } from './asset-routes.ts';
import { consoleRoutes } from './console/console.tsx';
import { participantRoutes } from './participant/participant.tsx';
import { problemPage } from './problem-page.tsx';
import { publicRoutes } from './public/public.tsx';
import { sameOriginOnly, securityHeaders } from './security.ts';
import type { App, WebEnv } from './visit.ts';

/** All pages of a round. Every GET shows and every POST acts; nothing else is answered. */
export function webApp(tools: () => Tools): App {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.set('tools', tools());
    await next();
  });
  app.use(securityHeaders, sameOriginOnly);
  app.route('/', assetRoutes());
  app.route('/', publicRoutes());
  app.route('/', participantRoutes());
  app.route('/', consoleRoutes());
  app.notFound((c) => problemPage(c, 404));
  app.onError((error, c) => {
    c.get('tools').log.error('REQUEST_FAILED', { status: 500 }, error);
    return problemPage(c, 500);
  });
  return app;
}
