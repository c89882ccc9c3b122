import { keepTyped } from '../../shared/commands/typed/keep-typed.ts';
import { instantOf } from '../../shared/domain/decision.ts';
import { type Tried, type TriedId, triedKind } from '../../shared/storage/kinds/tried.ts';
import { problemPage } from './problem-page.tsx';
import { goTo, type Visit } from './visit.ts';

/** In the address of a page that shows a form again. */
const AGAIN = 'again';

/**
 * Leads to the page at `path`, which shows a form again with what was typed and what is wrong with it. The browser fetches that page
 * itself, so that going back or reloading never asks whether to send the form again. Nothing is at an address that is too long.
 */
export async function showAgain(c: Visit, path: string, tried: Omit<Tried, 'until'>): Promise<Response> {
  if (!(await keepTyped(tried, c.get('tools')))) return problemPage(c, 404);
  return goTo(c, `${path}${path.includes('?') ? '&' : '?'}${AGAIN}=yes`);
}

/** The form this page is to show again, if it is. */
export async function triedHere(c: Visit, id: TriedId): Promise<Tried | undefined> {
  if (c.req.query(AGAIN) === undefined) return undefined;
  const { store, now } = c.get('tools');
  const tried = (await store.get(triedKind, id))?.state;
  return tried !== undefined && now().epochMilliseconds < instantOf(tried.until).epochMilliseconds ? tried : undefined;
}
