import { Hono } from 'hono';
import type { App, WebEnv } from '../visit.ts';

export function publicRoutes(): App {
  return new Hono<WebEnv>();
}
