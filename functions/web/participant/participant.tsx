import { Hono } from 'hono';
import type { App, WebEnv } from '../visit.ts';

export function participantRoutes(): App {
  return new Hono<WebEnv>();
}
