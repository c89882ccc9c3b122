import { Hono } from 'hono/tiny';
import { POLICY, policyWith } from '../security.ts';
import type { App, WebEnv } from '../visit.ts';
import { showJoin, takeJoin } from './join.tsx';
import { showNow, showPulse, takeAct } from './now.tsx';
import { showWall } from './wall.tsx';

/** The room of the closing workshop: phones join it without an account, and the wall shows what they write. */
export function roomRoutes(): App {
  const app = new Hono<WebEnv>();
  app.use('/room/*', async (c, next) => {
    await next();
    c.res.headers.set(POLICY, policyWith({ script: true }));
  });
  app.get('/room', showJoin);
  app.post('/room', takeJoin);
  app.get('/room/in/:link', showJoin);
  app.post('/room/in/:link', takeJoin);
  app.get('/room/now', showNow);
  app.post('/room/now', takeAct);
  app.get('/room/pulse', showPulse);
  app.get('/room/wall/:link', showWall);
  return app;
}
