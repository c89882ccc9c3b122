import { Hono } from 'hono/tiny';
import { ASSETS, assets } from './assets.ts';
import { problemPage } from './problem-page.tsx';
import type { App, WebEnv } from './visit.ts';

const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';

export function assetRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name');
    const content = assets().contents.get(name);
    if (content === undefined) return problemPage(c, 404);
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': ASSETS[name] ?? 'application/octet-stream',
      'Cache-Control': KEPT_FOR_EVER,
    });
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /$\nAllow: /sv$\nAllow: /en$\nDisallow: /\n'));
  return app;
}
