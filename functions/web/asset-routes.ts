import { Hono } from 'hono/tiny';
import { ASSETS, assetAt } from './assets.ts';
import { problemPage } from './problem-page.tsx';
import type { App, WebEnv } from './visit.ts';

const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
const KEPT_NOT_AT_ALL = 'no-store';

export function assetRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/assets/:address', async (c) => {
    const asset = assetAt(c.req.param('address'));
    if (asset === undefined) return problemPage(c, 404);
    return c.body(new Uint8Array(asset.content), 200, {
      'Content-Type': ASSETS[asset.name],
      'Cache-Control': asset.isThis ? KEPT_FOR_EVER : KEPT_NOT_AT_ALL,
    });
  });
  app.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /$\nAllow: /sv$\nAllow: /en$\nDisallow: /\n'));
  return app;
}
