import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { leaveLine } from '../../../shared/commands/audit/leave-line.ts';
import { roundNow } from '../../../shared/commands/round/round-now.ts';
import { signOutEverywhere } from '../../../shared/commands/sign-in/sign-ins.ts';
import { type Operator, onlySideOf } from '../../../shared/round/contact.ts';
import { applicationKind } from '../../../shared/storage/kinds/application.ts';
import type { TriedId } from '../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../shared/storage/owner.ts';
import type { Say } from '../../../shared/words/say.ts';
import { type Body, firstValue, readBody } from '../form-body.ts';
import { problemPage } from '../problem-page.tsx';
import { showAgain, triedHere } from '../tried.ts';
import { type App, goTo, type Visit, type WebEnv } from '../visit.ts';
import { type OperatorVisit, operatorVisit } from './operator-visit.ts';
import { consolePages, isThere, mayOpen, type PageAt } from './pages.ts';
import { policy } from './policy.ts';
import { ENDED, endSession, isNonce, readSession } from './session.ts';
import { issuersSignOut } from './sign-in/issuer.ts';

/** The operators' console. Whoever has not signed in sees the same page at every address of it; a viewer can send nothing. */
export function consoleRoutes(): App {
  const app = new Hono<WebEnv>();
  app.use('/console/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', policy());
  });
  app.get('/console/sign-in', async (c) => (await signingIn()).signIn(c));
  app.get('/console/signed-in', async (c) => (await signingIn()).signedIn(c));
  app.post('/console/sign-out', signOut);
  for (const page of consolePages) {
    app.get(page.path, (c) => shown(c, page));
    app.post(page.path, (c) => acted(c, page));
  }
  app.all('/console/*', async (c) => ((await readSession(c)) === undefined ? signInPage(c) : problemPage(c, 404)));
  return app;
}

// An operator signs in once a day: what reads the issuer's tokens, and what strangers see, is loaded for nothing else.
const signingIn = () => import('./sign-in/sign-in.ts');
const outside = () => import('./sign-in/pages.tsx');

type Outside = (c: Visit, say: Say) => Response | Promise<Response>;

async function signInPage(c: Visit): Promise<Response> {
  return (await outside()).signInPage(c);
}

async function shown(c: Visit, page: PageAt): Promise<Response> {
  const session = await readSession(c);
  if (session === undefined) return signInPage(c);
  const { operator, nonce } = session;
  if (!isThere(page, c.get('tools').round)) return problemPage(c, 404, operator.language);
  const visit = await visitOf(c, operator, nonce);
  if (!(await isFor(page, visit))) return notYours(page, visit);
  const { show, isOthers } = await page.load();
  if (show === undefined) return problemPage(c, 404, operator.language);
  if ((await isOthers?.(visit)) === true) return notYours(page, visit);
  return show(visit, await triedHere(c, triedBy(operator, c)));
}

async function acted(c: Visit, page: PageAt): Promise<Response> {
  const { path, load, loadAct, loadBody, onlyAsks } = page;
  const session = await readSession(c);
  if (session === undefined) return askToSignIn(c);
  const { operator, nonce } = session;
  if (!isThere(page, c.get('tools').round)) return problemPage(c, 404, operator.language);
  const body: Body = await (loadBody === undefined ? readBody : await loadBody())(c);
  if ('problem' in body) return problemPage(c, body.problem, operator.language);
  if (!isNonce(session, firstValue(body.typed, 'nonce'))) return problemPage(c, 403, operator.language);
  const visit = await visitOf(c, operator, nonce);
  if (operator.access === 'viewer' && onlyAsks !== true) return refuse(visit, path, (await outside()).viewerPage);
  if (!(await isFor(page, visit))) return refuse(visit, path, () => notYours(page, visit));
  const act = loadAct === undefined ? (await load()).act : await loadAct();
  if (act === undefined) return problemPage(c, 404, operator.language);
  if (onlySideOf(operator) !== undefined && (await (await load()).isOthers?.(visit)) === true)
    return refuse(visit, path, () => notYours(page, visit));
  const result = await act(visit, body.typed);
  if (result instanceof Response) return result;
  return showAgain(c, addressOf(c), { ...triedBy(operator, c), typed: {}, ...result });
}

async function notYours({ whyBoth }: PageAt, { c, say }: OperatorVisit): Promise<Response> {
  return (await outside()).notYoursPage(c, say, whyBoth);
}

async function visitOf(c: Visit, operator: Operator, nonce: string): Promise<OperatorVisit> {
  const tools = c.get('tools');
  const { stage } = await roundNow(tools);
  const isClosed = stage === 'closed';
  const isOver = ({ until }: PageAt) => until !== undefined && (isClosed || until === stage);
  const leadsTo = (page: PageAt) => mayOpen(page, operator) && isThere(page, tools.round) && !isOver(page);
  return operatorVisit(c, operator, nonce, isClosed, (address) => {
    const page = pageAt(address);
    return page === undefined || leadsTo(page);
  });
}

/** Which page lies at an address: one that names it, or one of those about somebody. */
function pageAt(address: string): PageAt | undefined {
  const [path = ''] = address.split(/[?#]/);
  const parts = path.split('/');
  const fits = (page: PageAt) => {
    const own = page.path.split('/');
    return own.length === parts.length && own.every((part, index) => part.startsWith(':') || part === parts[index]);
  };
  return consolePages.find((page) => page.path === path) ?? consolePages.find(fits);
}

/** Everything about one person lies under this address, whichever page it is. */
const ABOUT_PERSON = '/console/applicants/:id';

/** Whether a page is for an operator, and whoever it is about: also of pages that are still to come. */
async function isFor(page: PageAt, { c, tools, operator }: OperatorVisit): Promise<boolean> {
  if (!mayOpen(page, operator)) return false;
  const side = onlySideOf(operator);
  if (side === undefined || !page.path.startsWith(ABOUT_PERSON)) return true;
  const person = await tools.store.get(applicationKind, c.req.param('id') ?? '');
  return person === undefined || person.state.answers.role === side;
}

/** To the page that asks to sign in, which says that what was sent did nothing. */
function askToSignIn(c: Visit): Response {
  const address = addressOf(c);
  return goTo(c, `${address}${address.includes('?') ? '&' : '?'}${ENDED}=yes`);
}

/** The page a form was sent to, with what it asks for. */
function addressOf(c: Visit): string {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`;
}

/** What an operator sent from this page and could not be taken. */
function triedBy({ id }: Operator, c: Visit): TriedId {
  return { owner: ownerOf({ kind: 'operator', id }), page: c.req.path };
}

async function refuse({ c, tools, operator, say }: OperatorVisit, path: string, page: Outside): Promise<Response> {
  tools.log.warn('REQUEST_REFUSED', { status: 403, operator: operator.id, route: path });
  await leaveLine({ operator: operator.id, act: 'was refused', about: { route: path } }, tools);
  return page(c, say);
}

/** Ends this session, or all of the operator's; then the issuer forgets the browser. */
async function signOut(c: Context<WebEnv>): Promise<Response> {
  const session = await readSession(c);
  const body = await readBody(c);
  // A session that is over already leaves a browser behind that the issuer may still know.
  if (session === undefined) return goTo(c, issuersSignOut(c.get('tools').publicUrl));
  if ('problem' in body || !isNonce(session, firstValue(body.typed, 'nonce'))) return problemPage(c, 403, session.operator.language);
  await endSession(c, session);
  const tools = c.get('tools');
  if (firstValue(body.typed, 'where') === 'everywhere') await signOutEverywhere(session.operator.id, session.operator.id, tools);
  return goTo(c, issuersSignOut(tools.publicUrl));
}
