import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Language } from '../../round/languages.ts';
import { moment, stamp } from '../decision.ts';
import { type Answers, asTyped } from './answers.ts';

/**
 * What was corrected after it came in: when and by whom, and each answer as it was and is, as the form holds it. Of an address neither is
 * kept, since a mistyped one may be a stranger's.
 */
export const correctedSchema = z.object({
  at: moment,
  /** The operator, by id; left out when the person did it. */
  by: z.optional(z.string()),
  fields: z.array(z.object({ name: z.string(), was: z.array(z.string()), is: z.array(z.string()) })),
});
export type Corrected = z.infer<typeof correctedSchema>;

/** So many are kept of one person, the latest. */
const MOST_KEPT = 30;

type Facts = { readonly answers: Answers; readonly language: Language };

/** Each answer that is another, by its field; the order in which something was ticked says nothing. */
export function differences(before: Facts, after: Facts): Corrected['fields'] {
  const [was, is] = [before, after].map(({ answers, language }) => ({ ...asTyped(answers), language: [language] }));
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...names]
    .map((name) => ({ name, was: [...(valueIn(was, name) ?? [])], is: [...(valueIn(is, name) ?? [])] }))
    .filter((field) => asSet(field.was) !== asSet(field.is))
    .map((field) => (field.name === 'assistantEmail' ? { name: field.name, was: [], is: [] } : field));
}

/** Answers as a short text that is another when they are. */
export function versionOf({ answers, language }: Facts): string {
  const typed = Object.entries({ ...asTyped(answers), language: [language] }).filter(([, values]) => values.length > 0);
  return createHash('sha256')
    .update(JSON.stringify(typed.map(([name, values]) => [name, asSet(values)]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))
    .digest('base64url');
}

function valueIn(typed: Readonly<Record<string, readonly string[]>> | undefined, name: string): readonly string[] | undefined {
  return typed?.[name];
}

function asSet(values: readonly string[]): string {
  return JSON.stringify(values.toSorted());
}

/** With what was corrected just now; the same when nothing was. */
export function withCorrected<State extends { readonly corrected?: Corrected[] | undefined }>(
  state: State,
  fields: Corrected['fields'],
  by: string | undefined,
  now: Temporal.Instant,
): State {
  if (fields.length === 0) return state;
  const latest: Corrected = { at: stamp(now), ...(by === undefined ? {} : { by }), fields };
  return { ...state, corrected: [...(state.corrected ?? []), latest].slice(-MOST_KEPT) };
}

/** What operators corrected since then: what the person has not been told yet. */
export function correctedByOthers(corrected: readonly Corrected[] | undefined, since: string | undefined): readonly Corrected[] {
  return (corrected ?? []).filter(({ at, by }) => by !== undefined && (since === undefined || at > since));
}
