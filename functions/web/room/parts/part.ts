import type { Typed } from '../../../../shared/domain/form/field.ts';
import type { Beforehand } from '../../../../shared/domain/workshop/beforehand.ts';
import type { InRoom, Wall } from '../../../../shared/domain/workshop/wall.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import type { PhoneVisit } from '../room-visit.ts';

/** What a phone can do; the phase of the room says which of it is next. */
export const PARTS = ['answers', 'write', 'group', 'vote', 'decide'] as const;
export type Part = (typeof PARTS)[number];

/** All there is to show of the room. */
export type RoomRead = InRoom & { readonly phones: number; readonly wall: Wall; readonly said: readonly Beforehand[] };

/** What the page of a part is given: what was typed into its form, and what is wrong with it, where it is shown again. */
export type PartProps = {
  readonly visit: PhoneVisit;
  readonly inRoom: RoomRead;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** What was done with a form: the page that says so, or what is wrong with it. */
export type Taken =
  | { readonly to: string }
  | { readonly part: Part; readonly problems: readonly FieldProblem[]; readonly status: 409 | 422 };
