import type { Typed } from '../../shared/domain/application/form.ts';
import type { ProblemStatus } from './problem-words.ts';
import type { Visit } from './visit.ts';

/** More than every page of the form together can hold. */
const MOST_BYTES = 64 * 1024;
const MOST_FIELDS = 200;

export type Body = { readonly typed: Typed } | { readonly problem: Extract<ProblemStatus, 400 | 413 | 415> };

/** What a form sent: each field with all its values, as they came. Anything but a plain form of a sensible size is turned away. */
export async function readBody(c: Visit): Promise<Body> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { problem: 415 };
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return { problem: 413 };
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { problem: 413 };
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))];
  if (fields.length > MOST_FIELDS) return { problem: 400 };
  const typed = Map.groupBy(fields, ([name]) => name);
  return { typed: Object.fromEntries([...typed].map(([name, values]) => [name, values.map(([, value]) => value)])) };
}

/** The first value of a field, or the empty text. */
export function firstValue(typed: Typed, field: string): string {
  return Object.hasOwn(typed, field) ? (typed[field]?.[0] ?? '') : '';
}
