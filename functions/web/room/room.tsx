import { Hono } from 'hono/tiny';
import { problemPage } from '../problem-page.tsx';
import { POLICY, policyWith } from '../security.ts';
import type { App, Visit, WebEnv } from '../visit.ts';
import { showJoin, takeJoin } from './join.tsx';
import { showNow, showPulse, takeAct } from './now.tsx';
import { type RoomVisit, roomVisit } from './room-visit.ts';
import { showWall } from './wall.tsx';

/** The room of the closing workshop: phones join it without an account, and the wall shows what they write. */
export function roomRoutes(): App {
  const app = new Hono<WebEnv>();
  app.use('/room/*', async (c, next) => {
    await next();
    c.res.headers.set(POLICY, policyWith({ script: true }));
  });
  app.get('/room', inRoom(showJoin));
  app.post('/room', inRoom(takeJoin));
  app.get('/room/in/:link', inRoom(showJoin));
  app.post('/room/in/:link', inRoom(takeJoin));
  app.get('/room/now', inRoom(showNow));
  app.post('/room/now', inRoom(takeAct));
  app.get('/room/pulse', inRoom(showPulse));
  app.get('/room/wall/:link', inRoom(showWall));
  return app;
}

/** Lets a page see the room; a round without a closing workshop has none, and nothing is found there. */
function inRoom(page: (visit: RoomVisit) => Promise<Response>): (c: Visit) => Promise<Response> {
  return async (c) => {
    const visit = await roomVisit(c);
    return visit === undefined ? problemPage(c, 404) : page(visit);
  };
}
