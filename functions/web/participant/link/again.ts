import type { Application } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { Tried, TriedId } from '../../../../shared/storage/kinds/tried.ts';
import { ownerOf } from '../../../../shared/storage/owner.ts';
import { showAgain, triedHere } from '../../tried.ts';
import type { Visit } from '../../visit.ts';
import type { LinkHolder } from './people.ts';

/** A form with what stands in its fields, and what is wrong with that. */
export type Filled = { readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** Asks again on the page at `path`, with what was typed and what is wrong with it. */
export function askAgain({ c, person }: LinkHolder, path: string, typed: Typed, problems: readonly FieldProblem[]): Promise<Response> {
  return showAgain(c, path, { ...idOf(person, path), typed, problems, status: 422 });
}

export function triedOnPage(c: Visit, person: Application): Promise<Tried | undefined> {
  return triedHere(c, idOf(person, c.req.path));
}

/** The page by its path without whose it is and the secret, which stay out of the table. */
export function idOf({ id }: Application, path: string): TriedId {
  const [, room = '', , , ...rest] = path.split('/');
  return { owner: ownerOf({ kind: 'person', id }), page: [room, ...rest].join('/') };
}
