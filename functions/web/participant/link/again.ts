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
export function askAgain(holder: LinkHolder, path: string, typed: Typed, problems: readonly FieldProblem[]): Promise<Response> {
  return showAgain(holder.c, path, { ...idOf(holder, path), typed, problems, status: 422 });
}

export function triedOnPage(c: Visit, whose: Whose): Promise<Tried | undefined> {
  return triedHere(c, idOf(whose, c.req.path));
}

/** Whose form it is: what an assistant typed is not the person's. */
type Whose = Pick<LinkHolder, 'person' | 'assistant'>;

export function ownerIn({ person, assistant }: Whose): string {
  return ownerOf(assistant === undefined ? { kind: 'person', id: person.id } : { kind: 'assistant', id: assistant.id });
}

/** The page by its path without whose it is and the secret, which stay out of the table. */
export function idOf(whose: Whose, path: string): TriedId {
  const [, room = '', , , ...rest] = path.split('/');
  return { owner: ownerIn(whose), page: [room, ...rest].join('/') };
}
