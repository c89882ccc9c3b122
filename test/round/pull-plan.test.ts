import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPlanInFile } from '../../infra/rounds/pull-plan.ts';
import { readRoundText } from '../../infra/rounds/read-round-file.ts';
import { type Planned, plannedIn } from '../../shared/round/planned.ts';

const SEED = readFileSync(new URL('../../infra/rounds/su-pfizer.yaml', import.meta.url), 'utf8');

function read(text: string) {
  const found = readRoundText(text);
  if (found.faults !== undefined) throw new Error(found.faults.map(({ path, wrong }) => `${path} ${wrong}`).join('\n'));
  return found.round;
}

const seed = read(SEED);
const before = plannedIn(seed);
const pulled = (plan: Planned, text = SEED) => withPlanInFile(text, read(text), plan);

const ANOTHER: Planned = {
  ...before,
  deadline: '2027-09-22',
  answerBy: '2027-10-04',
  kickOff: { ...before.kickOff, time: '17:30', minutes: 75, place: { sv: 'Aula: övre', en: 'Hall # 2' }, link: 'https://video.example/k' },
  avoid: [...before.avoid, { from: '2027-11-01', to: '2027-11-07', why: { sv: 'mässa, "stor"', en: 'the fair' } }],
  closes: '2028-03-10',
};

test('a file that has the plan of the round already stays as it is, sign by sign', () => {
  expect(pulled(before)).toBe(SEED);
});

test('another plan is written into it, and read from it again', () => {
  expect(plannedIn(read(pulled(ANOTHER)))).toEqual(ANOTHER);
});

test('every comment stays, and every line that says nothing of what changed', () => {
  const lines = new Set(pulled(ANOTHER).split('\n'));
  const gone = SEED.split('\n').filter((line) => !lines.has(line));
  expect(gone.map((line) => line.replace(/:.*/, '').trim())).toEqual(['deadline', 'answerBy', 'time', 'minutes', 'closes']);
  for (const comment of SEED.match(/#.*/g) ?? []) expect(pulled(ANOTHER)).toContain(comment);
});

test('it goes back and forth without leaving anything behind', () => {
  expect(plannedIn(read(pulled(before, pulled(ANOTHER))))).toEqual(before);
});

test('whatever the words of a place are, the file says them', () => {
  const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => /^[^\p{Cc}\p{Z}{}]+$/u.test(text));
  fc.assert(
    fc.property(words, words, (sv, en) => {
      const plan = { ...before, workshop: { ...before.workshop, place: { sv, en } } };
      expect(plannedIn(read(pulled(plan))).workshop.place).toEqual({ sv, en });
    }),
    { numRuns: 60 },
  );
});
