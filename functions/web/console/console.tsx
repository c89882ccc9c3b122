import { Hono } from 'hono';
import type { App, WebEnv } from '../visit.ts';

export function consoleRoutes(): App {
  return new Hono<WebEnv>();
}
