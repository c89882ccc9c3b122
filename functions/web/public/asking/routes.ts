import { Hono } from 'hono/tiny';
import { ROLES } from '../../../../shared/round/round-file.ts';
import type { App, WebEnv } from '../../visit.ts';
import { IN_LANGUAGE, inLanguage, OWNER } from '../public-visit.tsx';
import { showAsking, showReceived, takeQuestion } from './ask.tsx';
import { showCurious, showSent, takeAddress } from './curious.tsx';
import { confirmOwn, forgetOwn, showForgetting, showOwn } from './own-address.tsx';

const ROLE = `:role{(?:${ROLES.join('|')})}`;
const OWN = `/curious/${OWNER}/:secret`;

/** For those who have not applied: a question to those who run the round, and an address for one reminder. */
export function askingRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(`${IN_LANGUAGE}/ask/${ROLE}`, inLanguage(showAsking));
  app.post(`${IN_LANGUAGE}/ask/${ROLE}`, inLanguage(takeQuestion));
  app.get(`${IN_LANGUAGE}/ask/received/${OWNER}`, inLanguage(showReceived));
  app.get(`${IN_LANGUAGE}/curious/${ROLE}`, inLanguage(showCurious));
  app.post(`${IN_LANGUAGE}/curious/${ROLE}`, inLanguage(takeAddress));
  app.get(`${IN_LANGUAGE}/curious/sent`, inLanguage(showSent));
  app.get(OWN, showOwn);
  app.post(OWN, confirmOwn);
  app.get(`${OWN}/stop`, showForgetting);
  app.post(`${OWN}/stop`, forgetOwn);
  return app;
}
