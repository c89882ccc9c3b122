import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysPlan, withPlanInFile } from '../../infra/rounds/pull-plan.ts';
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
      const plan = { ...before, workshop: { ...before.workshop!, place: { sv, en } } };
      expect(plannedIn(read(pulled(plan))).workshop?.place).toEqual({ sv, en });
    }),
    { numRuns: 60 },
  );
});

describe('however a file is written', () => {
  const KICK_OFF = /kickOff:\n {2}date: (.*)\n {2}time: (.*)\n {2}minutes: (.*)\n {2}place: (.*)\n/;
  const AVOID = / {2}avoid: .*\n( {4}- .*)\n/;
  const { link: _, ...withoutLink } = ANOTHER.kickOff;
  const other = { from: '2027-11-15', to: '2027-11-21', why: { sv: 'mässa', en: 'the fair' } };

  test.each([
    ['a gathering in braces', SEED.replace(KICK_OFF, 'kickOff: { date: $1, time: $2, minutes: $3, place: $4 }\n')],
    [
      'meetings in braces',
      SEED.replace(
        /meetings:\n {2}count: 5\n {2}minutes: 60\n {2}preparation: (\{.*\}).*\n/,
        'meetings: { count: 5, minutes: 60, preparation: $1 }\n',
      ).replace(AVOID, ''),
    ],
    ['no weeks without meetings', SEED.replace(AVOID, '')],
    ['those in brackets', SEED.replace(AVOID, '  avoid: []\n')],
    ['nothing after those', SEED.replace(AVOID, '  avoid:\n$1').replace(/\n\nworkshop:/, '\nworkshop:')],
  ])('%s: a plan goes in and out again', (_, text) => {
    const first = plannedIn(read(text));
    const into = pulled(ANOTHER, text);
    expect(plannedIn(read(into))).toEqual(ANOTHER);
    expect(plannedIn(read(pulled({ ...ANOTHER, kickOff: withoutLink }, into))).kickOff).toEqual(withoutLink);
    expect(plannedIn(read(pulled(first, into)))).toEqual(first);
    expect(saysPlan(into, read(text), ANOTHER)).toBe(true);
  });

  test('what is written beside a week without meetings stays beside it', () => {
    const text = SEED.replace(
      AVOID,
      (whole) =>
        `${whole.trimEnd()} # the longest\n    # and one more\n    - { from: 2028-01-24, to: 2028-01-30, why: { sv: sportlov, en: holidays } }\n`,
    );
    const [christmas, sports] = plannedIn(read(text)).avoid;
    const into = pulled({ ...before, avoid: [other, christmas!, sports!] }, text);
    expect(into).toMatch(/- \{ from: 2027-11-15.*\n.*Christmas.*# the longest\n {4}# and one more\n/);
    expect(plannedIn(read(into)).avoid).toEqual([other, christmas, sports]);
    expect(plannedIn(read(pulled({ ...before, avoid: [] }, text))).avoid).toEqual([]);
  });

  test('one that says a place by an alias cannot be given another, and is known by that', () => {
    const text = SEED.replace(KICK_OFF, (whole) => whole.replace('place: ', 'place: &hall ')).replace(
      /(workshop:[\s\S]*?place: )\{.*\}/,
      '$1*hall',
    );
    const plan = { ...before, workshop: { ...before.workshop!, place: { sv: 'Aulan', en: 'The hall' } } };
    expect(saysPlan(text, read(text), before)).toBe(true);
    expect(saysPlan(pulled(plan, text), read(text), plan)).toBe(false);
  });
});
