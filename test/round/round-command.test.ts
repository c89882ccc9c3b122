import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRoundFile } from '../../infra/rounds/new-round-file.ts';
import { readRoundFile } from '../../infra/rounds/read-round-file.ts';
import { roundSchemaText } from '../../infra/rounds/round-schema.ts';
import { omvant } from '../builders/command-line.ts';
import { SEED, SEED_TEXT, seedWith } from './seed-file.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED_FILE = 'infra/rounds/su-pfizer.yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-round-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program as npm runs it, in a process of its own and without a terminal. */
function asProcess(...words: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'infra/cli/omvant.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('round check of a file with faults names each with its line and what to write, and exits with 1', () => {
  const file = written('faulty.yaml', seedWith({ 'call.deadline': '2027-08-01', 'meetings.count': undefined, zone: 'CET+1' }));
  const { code, out, err } = asProcess('round', 'check', file);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out.replaceAll(file, 'round.yaml')).toMatchInlineSnapshot(`
    "round.yaml:14  zone
      "CET+1" is not a time zone
      Write a name with its region, such as Europe/Stockholm

    round.yaml:107  call.deadline
      the last day to apply (2027-08-01) comes before the call opens (2027-08-16)
      Write a day from 2027-08-16 to 2027-10-01

    round.yaml:137  meetings.count
      is missing
      Write how many meetings a pair has

    3 faults
    "
  `);
});

test('round check of a right file says the round in short on standard output, without colour, and exits with 0', () => {
  const { code, out, err } = asProcess('round', 'check', SEED_FILE);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/1 warning, which stops nothing|\d+ warnings, which stop nothing/);
  // Warnings come below: one day the seed's round lies in the past.
  expect(out.split('\n\n').slice(0, 2).join('\n\n').trimEnd()).toMatchInlineSnapshot(`
    "infra/rounds/su-pfizer.yaml is right: the call can open.

    Reverse mentoring 2027–28: Stockholm University and Pfizer Sweden, 6 pairs
      The call    Monday 16 August to Sunday 12 September 2027, 28 days
      Answers     everybody has one by Friday 1 October
      Kick-off    Wednesday 6 October 2027 at 16:00, 90 minutes, Studenthuset, the student centre
      Meetings    5 of 60 minutes, in the weeks of 18 October, 8 November, 29 November, 13 December and 31 January
      Workshop    Wednesday 16 February 2028 at 15:00, 120 minutes, Studenthuset, the student centre
      Evaluation  Wednesday 9 February to Wednesday 1 March; the round closes on 8 March 2028
      A mentor    11 hours in all: 5 × 60 minutes of meetings, 5 × 30 to prepare, 90 kick-off, 120 workshop
      A mentee    9.5 hours in all: 5 × 60 minutes of meetings, 5 × 10 to prepare, 90 kick-off, 120 workshop
      Contact     Karin Sandell, karin.sandell@universitetet.example, 08-123 456 78"
  `);
});

test('round check --json gives programs the same', async () => {
  const faulty = await omvant(['round', 'check', '--json', written('faulty.yaml', seedWith({ seats: 0 }))]);
  expect(faulty.code).toBe(1);
  expect(JSON.parse(faulty.out)).toMatchObject({
    faults: [{ line: expect.any(Number), path: 'seats', wrong: 'is 0', write: 'write 1 or more' }],
  });
  const right = await omvant(['round', 'check', '--json', SEED_FILE]);
  expect(right.code).toBe(0);
  expect(JSON.parse(right.out)).toMatchObject({ faults: [], round: { id: 'su-pfizer', hours: { mentor: 11, mentee: 9.5 } } });
});

test('characters that steer a terminal are not printed', async () => {
  const { code, out } = await omvant(['round', 'check', written('steering.yaml', `${SEED_TEXT}\n"\\e[2J\\u009b31m": 1\n`)]);
  expect(code).toBe(1);
  expect(out).toContain('is not something a round file says');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test.each([
  [['rond'], /unknown command 'rond'/],
  [['round', 'check'], /missing required argument 'file'/],
  [['round', 'check', SEED_FILE, '--jsno'], /unknown option '--jsno'/],
  [['round', 'new', 'Lund 28'], /small letters, digits and single hyphens/],
  [[], /Usage: omvant/],
])('wrong use exits with 2 and says what was not understood: %j', async (words, said) => {
  const { code, out, err } = await omvant(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
});

test.each([
  ['--help'],
  ['round --help'],
  ['round check --help'],
  ['round new --help'],
  ['round next --help'],
  ['compare --help'],
  ['start --help'],
  ['events --help'],
  ['rehearse --help'],
])('help begins with an example: %s', async (words) => {
  const { code, out } = await omvant(words.split(' '));
  expect(code).toBe(0);
  expect(out).toMatch(/^Example: npm (run omvant -- (?!npm\b)\w+|start -- --\w+)/);
});

test('round new never overwrites a round, and says so in three lines at most', async () => {
  const { code, out, err } = await omvant(['round', 'new', 'su-pfizer']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^there is a round file called su-pfizer.yaml already\n.*\n$/);
  expect(readFileSync(SEED, 'utf8')).toBe(SEED_TEXT);
});

test('a new round is the commented seed under its own id, and can be checked at once', () => {
  const today = Temporal.PlainDate.from('2027-08-15');
  const file = newRoundFile('lund-2028', folder, today);
  expect(file).toBe(join(folder, 'lund-2028.yaml'));
  expect(readFileSync(file ?? '', 'utf8')).toBe(SEED_TEXT.replace('id: su-pfizer', 'id: lund-2028'));
  expect(readRoundFile(file ?? '')).toMatchObject({ round: { id: 'lund-2028' } });
  expect(newRoundFile('lund-2028', folder, today)).toBeUndefined();
});

test('once the dates of the seed have passed, a new round has them years later, and nothing is noted in it', () => {
  const file = newRoundFile('lund-2030', folder, Temporal.PlainDate.from('2029-09-01')) ?? '';
  const read = readRoundFile(file);
  expect(read).toMatchObject({ round: { id: 'lund-2030', name: { en: 'Reverse mentoring 2030–31' }, call: { opens: '2030-08-12' } } });
  expect(readFileSync(file, 'utf8')).not.toContain('#:');
});

test('the schema for editors is the one the program checks by; `npm run omvant -- round schema` writes it anew', () => {
  expect(readFileSync(join(ROOT, 'infra/rounds/round.schema.json'), 'utf8')).toBe(roundSchemaText());
  expect(SEED_TEXT).toMatch(/^# yaml-language-server: \$schema=\.\/round\.schema\.json\n/);
});
