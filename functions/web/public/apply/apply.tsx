import { Hono } from 'hono/tiny';
import { likelyMeant } from '../../../../shared/domain/application/address-slip.ts';
import { DRAFT_DAYS, isWritten } from '../../../../shared/domain/application/draft.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { ROLES } from '../../../../shared/round/round-file.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import { problemPage } from '../../problem-page.tsx';
import { type App, goTo, type WebEnv } from '../../visit.ts';
import { type Answer, IN_LANGUAGE, inLanguage, keptQuery, OWNER, type PublicVisit, showSaid } from '../public-visit.tsx';
import { isInDraftSession } from './draft/draft-session.ts';
import { draftHere } from './draft/drafts.ts';
import {
  begunAt,
  closedPage,
  crowdedPage,
  type FormVisit,
  formPath,
  hostDomains,
  inForm,
  isTaken,
  noDraftPage,
  sayPage,
} from './form/form-visit.tsx';
import { takeCorrection } from './received/correct-address.ts';
import { showReceived } from './received/received-page.tsx';
import { resumeDraft, showResume } from './resume/resume-page.tsx';
import { showLater, takeAddressForLater } from './resume/save-for-later-page.tsx';
import { showCheck } from './sending/check-page.tsx';
import { takeApplication } from './sending/take-application.ts';
import { showStep } from './step-page.tsx';
import { takeStep } from './take-step.ts';
import { askedFirst, showWhose, takeWhose, toWhose } from './whose/whose-page.tsx';

const LINK = `/draft/${OWNER}/:secret`;
const FORM = `${IN_LANGUAGE}/apply/:role{(?:${ROLES.join('|')})}`;

/** The application form, one question a page, for both sides; and the way back to one that was left unfinished. */
export function applyRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(`${IN_LANGUAGE}/apply/saved`, inLanguage(showSaved));
  app.get(`${IN_LANGUAGE}/apply/received`, inLanguage(showReceived));
  app.post(`${IN_LANGUAGE}/apply/received`, inLanguage(takeCorrection));
  app.get(LINK, showResume);
  app.post(LINK, resumeDraft);
  app.get(FORM, inForm(begin));
  app.get(`${FORM}/protected`, inForm(showProtected));
  app.get(`${FORM}/whose`, inForm(showWhose));
  app.post(`${FORM}/whose`, inForm(takeWhose));
  app.get(`${FORM}/crowded`, inForm(crowdedPage));
  app.get(`${FORM}/check`, inForm(check));
  app.post(`${FORM}/check`, inForm(takeApplication));
  app.get(`${FORM}/later`, inForm(showLater));
  app.post(`${FORM}/later`, inForm(takeAddressForLater));
  app.get(`${FORM}/:step`, inForm(ask));
  app.post(`${FORM}/:step`, inForm(takeStep));
  return app;
}

/** Leads to the first page, or to the question whose it is when something was begun in this browser. */
async function begin(visit: FormVisit): Promise<Response> {
  const { c, steps } = visit;
  const here = await draftHere(c);
  if (here !== undefined && isWritten(here.state)) return toWhose(visit);
  return goTo(c, `${formPath(visit, steps[0]?.id)}${keptQuery(c)}`);
}

async function ask(visit: FormVisit): Promise<Response> {
  const { c, role, steps, language } = visit;
  const step = steps.find(({ id }) => id === c.req.param('step'));
  if (step === undefined) return problemPage(c, 404, language);
  const here = await draftHere(c);
  const draft = here?.state.role === role ? here.state : undefined;
  if (!isTaken(visit, begunAt(draft))) return closedPage(visit);
  const asked = askedFirst(visit, here);
  if (asked !== undefined) return asked;
  return draft === undefined && step !== steps[0] ? noDraftPage(visit) : showStep(visit, step, draft);
}

async function check(visit: FormVisit): Promise<Response> {
  const here = await draftHere(visit.c);
  const draft = here?.state.role === visit.role ? here.state : undefined;
  if (!isTaken(visit, begunAt(draft))) return closedPage(visit);
  return askedFirst(visit, here) ?? (draft === undefined ? noDraftPage(visit) : showCheck(visit, draft));
}

function showProtected(visit: FormVisit): Answer {
  return sayPage(visit, visit.words.protected.page(contactOf(visit.round)));
}

/** Says that what was begun in this browser is saved, and names the address only to whoever has just typed it. */
async function showSaved(visit: PublicVisit): Promise<Response> {
  const { c, round, language, say } = visit;
  const deadline = round.call.deadline;
  const words = applyWords(say);
  const draft = (await draftHere(c))?.state;
  if (draft === undefined) return noDraftPage(visit);
  const email = isInDraftSession(c, draft.id) ? draft.typed['email']?.[0] : undefined;
  const meant = email === undefined ? undefined : likelyMeant(email.trim(), hostDomains(round));
  const said = words.saved(DRAFT_DAYS, deadline, { email, meant });
  const change =
    email === undefined ? null : (
      <a class="alone" href={formPath({ language, role: draft.role }, 'later')}>
        {words.changeAddress}
      </a>
    );
  return showSaid(visit, said, <p>{change}</p>);
}
