import { formFaults, type Typed, type ValueOf, valueIn } from '../../domain/form/field.ts';
import type { Say } from '../../words/say.ts';
import type { FieldProblem } from '../parts.tsx';
import type { Asked } from './asked.tsx';
import { problemsWith } from './fault-message.ts';

/** What a page asks, by the names of its fields, in the order in which they stand. */
export type Fields = Readonly<Record<string, Asked>>;

export type Values<Asks extends Fields> = { readonly [Name in keyof Asks]: ValueOf<Asks[Name]> };

export type ReadForm<Asks extends Fields> = { readonly values: Values<Asks> } | { readonly problems: readonly FieldProblem[] };

/** What a form holds, each field by its name, or everything that is wrong with it in the reader's words. */
export function readForm<Asks extends Fields>(fields: Asks, typed: Typed, say: Say): ReadForm<Asks>;
// The first line says for each field what its kind holds; here they are all alike.
export function readForm(fields: Fields, typed: Typed, say: Say): ReadForm<Fields> {
  const all = Object.entries(fields).map(([name, asked]) => ({ ...asked, name }));
  const problems = problemsWith(fields, formFaults(all, typed), say);
  if (problems.length > 0) return { problems };
  return {
    values: Object.fromEntries(
      all.map((field) => [field.name, valueIn(field, Object.hasOwn(typed, field.name) ? (typed[field.name] ?? []) : [])]),
    ),
  };
}

/** What is wrong with a form that is read in parts, in the order of the parts. */
export function problemsOf(...parts: readonly (object | { readonly problems: readonly FieldProblem[] })[]): readonly FieldProblem[] {
  return parts.flatMap((part) => ('problems' in part ? part.problems : []));
}
