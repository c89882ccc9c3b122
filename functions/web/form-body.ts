import { EVALUATION_QUESTIONS, MOST_IN_AN_ANSWER } from '../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { visible } from '../../shared/domain/visible-text.ts';
import type { ProblemStatus } from '../../shared/words/problems.ts';
import type { Visit } from './visit.ts';

/** The most that any form of ours asks for in people's own words, in code points. */
const MOST_TYPED = EVALUATION_QUESTIONS.length * MOST_IN_AN_ANSWER;
/** A sign takes four bytes of UTF-8 at the most, and three of the form each. */
const BYTES_OF_A_SIGN = 4 * '%F0'.length;
const MOST_FIELDS = 200;
const MOST_IN_A_NAME = 100;
/**
 * Every text at its limit, and as much again: who writes too much is told by the page, with all of it kept. API Gateway and Lambda take
 * twenty times more.
 */
const MOST_BYTES = 2 * MOST_TYPED * BYTES_OF_A_SIGN + MOST_FIELDS * MOST_IN_A_NAME;

export type Body = { readonly typed: Typed } | { readonly problem: Extract<ProblemStatus, 400 | 413 | 415> };

/**
 * What a form sent: each field with all its values, as they are seen. Anything but a plain form of a sensible size is turned away, and
 * bytes that are no text.
 */
export async function readBody(c: Visit): Promise<Body> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { problem: 415 };
  if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES) return { problem: 413 };
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) return { problem: 413 };
  const body = textOf(bytes);
  const fields = [...new URLSearchParams(body)];
  const isText = body !== undefined && replacementsIn(fields.flat().join('')) === replacementsIn(body);
  if (fields.length > MOST_FIELDS || fields.some(([name]) => name.length > MOST_IN_A_NAME) || !isText) return { problem: 400 };
  const named = fields.filter(([name]) => name !== '');
  const typed = Map.groupBy(named, ([name]) => name);
  return { typed: Object.fromEntries([...typed].map(([name, values]) => [name, values.map(([, value]) => visible(value))])) };
}

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How often a text holds the sign that stands for bytes that are no text. Somebody may also have pasted it. */
function replacementsIn(text: string): number {
  return text.match(/\uFFFD|%EF%BF%BD/gi)?.length ?? 0;
}

/** The first value of a field, or the empty text. */
export function firstValue(typed: Typed, field: string): string {
  return Object.hasOwn(typed, field) ? (typed[field]?.[0] ?? '') : '';
}
