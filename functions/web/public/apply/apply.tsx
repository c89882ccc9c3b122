import { Hono } from 'hono/tiny';
import { DRAFT_DAYS } from '../../../../shared/domain/application/draft.ts';
import { deadlineOf } from '../../../../shared/domain/round-state.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { problemPage } from '../../problem-page.tsx';
import { roundNow } from '../../round-now.ts';
import { type App, goTo, type WebEnv } from '../../visit.ts';
import { type Answer, IN_LANGUAGE, inLanguage, keptQuery, OWNER, type PublicVisit } from '../public-visit.tsx';
import { begunAt, closedPage, type FormVisit, formPath, inForm, isTaken, noDraftPage, sayPage } from './form-visit.tsx';
import { draftOf } from './later/drafts.ts';
import { showLater, takeAddress } from './later/later-page.tsx';
import { resumeDraft, showResume } from './later/resume-page.tsx';
import { showCheck } from './sending/check-page.tsx';
import { takeApplication } from './sending/take-application.ts';
import { showStep } from './step-page.tsx';
import { takeStep } from './take-step.ts';
import { applyTexts } from './texts.ts';

const LINK = `/draft/${OWNER}/:secret`;
const FORM = `${IN_LANGUAGE}/apply/:role{(?:${ROLES.join('|')})}`;

/** The application form, one question a page, for both sides; and the way back to one that was left unfinished. */
export function applyRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(`${IN_LANGUAGE}/apply/saved`, inLanguage(showSaved));
  app.get(`${IN_LANGUAGE}/apply/received`, inLanguage(showReceived));
  app.get(LINK, showResume);
  app.post(LINK, resumeDraft);
  app.get(FORM, inForm(begin));
  app.get(`${FORM}/protected`, inForm(showProtected));
  app.get(`${FORM}/check`, inForm(check));
  app.post(`${FORM}/check`, inForm(takeApplication));
  app.get(`${FORM}/later`, inForm(showLater));
  app.post(`${FORM}/later`, inForm(takeAddress));
  app.get(`${FORM}/:step`, inForm(ask));
  app.post(`${FORM}/:step`, inForm(takeStep));
  return app;
}

/** Leads to the first page, or to the first one not done of an application that was begun in this browser. */
async function begin(visit: FormVisit): Promise<Response> {
  const { c, role, steps } = visit;
  const draft = await draftOf(c, role);
  const next = steps.find((step) => draft?.state.done.includes(step.id) !== true);
  return goTo(c, `${formPath(visit, next?.id ?? 'check')}${keptQuery(c)}`);
}

async function ask(visit: FormVisit): Promise<Response> {
  const { c, role, steps, language } = visit;
  const step = steps.find(({ id }) => id === c.req.param('step'));
  if (step === undefined) return problemPage(c, 404, language);
  const draft = await draftOf(c, role);
  if (!isTaken(visit, begunAt(draft?.state))) return closedPage(visit);
  if (draft === undefined && step !== steps[0]) return noDraftPage(visit);
  return showStep(visit, { step, draft: draft?.state, typed: draft?.state.typed ?? {} });
}

async function check(visit: FormVisit): Promise<Response> {
  const draft = await draftOf(visit.c, visit.role);
  if (!isTaken(visit, begunAt(draft?.state))) return closedPage(visit);
  return draft === undefined ? noDraftPage(visit) : showCheck(visit, { draft: draft.state });
}

function showProtected(visit: FormVisit): Answer {
  return sayPage(visit, visit.words.protected.page(contactOf(visit.round)));
}

async function showSaved(visit: PublicVisit): Promise<Response> {
  const { c, round, language, say } = visit;
  const deadline = deadlineOf(round, await roundNow(c.get('tools')));
  return sayPage(visit, (await applyTexts(language)).saved(DRAFT_DAYS, deadline, say));
}

/** The same for a first application, a second one, one that was sent twice and one of a known address. */
async function showReceived(visit: PublicVisit): Promise<Response> {
  const { round, language, say } = visit;
  return sayPage(visit, (await applyTexts(language)).received(round, say, contactOf(round)));
}
