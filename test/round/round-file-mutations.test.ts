import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ReadRound, readRoundText } from '../../infra/rounds/read-round-file.ts';
import { roundInLines } from '../../infra/rounds/round-in-short.ts';
import { roundSchema } from '../../shared/round/round-file.ts';
import { SEED_TEXT, seedWith } from './seed-file.ts';

const PATHS = pathsIn(parse(SEED_TEXT));

/** Characters that mean something to YAML, to a terminal or to whoever parses numbers and dates. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '\n',
    '\t',
    '  ',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '[',
    '{',
    '}',
    '&a ',
    '*a',
    '!x',
    '? ',
    '|',
    '<<: ',
    '%',
    '\0',
    '\u009b',
    'å',
    '2027-02-30',
  ),
);
const slip = fc.record({ at: fc.nat(SEED_TEXT.length), removed: fc.oneof(fc.nat(3), fc.nat(80)), put: piece });

test('however a round file is mistyped, reading it gives a round or faults with a line, and never throws', () => {
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const text = slips.reduce((now, { at, removed, put }) => now.slice(0, at) + put + now.slice(at + removed), SEED_TEXT);
      expectSound(readRoundText(text), text);
    }),
    { numRuns: 150 },
  );
});

test('whatever value any part of a round file is given, reading it gives a round or faults with a line, and never throws', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.constantFrom<unknown>({}, [], '', '0000-00-00', '9999-12-31', -1, 1e308, { sv: 'x' }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...PATHS), value), { minLength: 1, maxLength: 3 }), (changes) => {
      const text = changed(changes);
      expectSound(readRoundText(text), text);
    }),
    { numRuns: 150 },
  );
});

/** A later change may lie in a part that an earlier one took away; then there is nothing to change. */
function changed(changes: readonly (readonly [string, unknown])[]): string {
  for (let count = changes.length; ; count -= 1) {
    try {
      return seedWith(Object.fromEntries(changes.slice(0, count)));
    } catch (error) {
      if (count === 1) throw error;
    }
  }
}

function expectSound(read: ReadRound, text: string): void {
  if (read.faults === undefined) {
    expect(roundSchema.safeParse(read.round).success).toBe(true);
    expect(roundInLines(read.round).join('\n')).not.toMatch(/undefined|NaN/);
    return;
  }
  expect(read.faults.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { line, wrong, write } of read.faults) {
    expect(Number.isInteger(line) && line >= 1 && line <= lines, `line ${line} of ${lines}`).toBe(true);
    expect(wrong).not.toMatch(/^$|undefined|NaN|Invalid input/);
    expect(write).toMatch(/^(write|take|give|look|put|did you mean) /);
  }
}

/** Every part of a content, as a path with its numbers: "themes.0.id". */
function pathsIn(content: unknown, around: readonly string[] = []): readonly string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([step, part]) => [[...around, step].join('.'), ...pathsIn(part, [...around, step])]);
}
