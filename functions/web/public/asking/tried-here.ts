import { countFaultyForm } from '../../../../shared/commands/visitor/ask-question.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import type { Tried } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { problemPage } from '../../problem-page.tsx';
import { showAgain, triedHere } from '../../tried.ts';
import { networkOf, type Visit } from '../../visit.ts';
import type { PublicVisit } from '../public-visit.tsx';

/** In the address of the page that shows a form again: a number nobody can guess, since many sit behind one network. */
const TRIED = 'tried';

/** Shows a form again with what was typed and what is wrong with it, as often as its network may. */
export async function tryAgain(
  { c, language }: PublicVisit,
  page: string,
  typed: Typed,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const tools = c.get('tools');
  if (!(await countFaultyForm(await networkOf(c), tools))) return problemPage(c, 429, language);
  const id = tools.newId();
  return showAgain(c, `${c.req.path}?${TRIED}=${id}`, { ...triedId(id, page), typed, problems, status: 422 });
}

/** What was typed into the form and could not be taken, on the page that shows it again. */
export async function triedOn(c: Visit, page: string): Promise<Tried | undefined> {
  const id = c.req.query(TRIED) ?? '';
  return /^[a-z0-9]{1,64}$/.test(id) ? triedHere(c, triedId(id, page)) : undefined;
}

/** The side whose call somebody came from. */
export function roleOf({ c }: PublicVisit): Role {
  return ROLES.find((role) => role === c.req.param('role')) ?? 'mentor';
}

/** Where the call of a side is. */
export function callPath({ language }: PublicVisit, role: Role): string {
  return `/${language}${role === 'mentor' ? '' : '/managers'}`;
}

function triedId(id: string, page: string) {
  return { owner: ownerOf({ kind: 'visitor', id }), page };
}
