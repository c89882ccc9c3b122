import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closingOf } from '../../infra/closing/closing-of-items.ts';
import { readItems } from '../../infra/local/dynamodb/table-items.ts';
import { readRoundText } from '../../infra/rounds/read-round-file.ts';
import { readClosing } from '../../shared/commands/closing/read-closing.ts';
import { roundFigures } from '../../shared/domain/closing/round-figures.ts';
import { comparedRows } from '../../shared/words/compared.ts';
import { sayIn } from '../../shared/words/say.ts';
import { omvant } from '../builders/command-line.ts';
import { theRound } from '../builders/round.ts';
import { FIGURES } from '../builders/round-figures.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { aCrowd, evaluateAll, fillWith, pairUp } from '../pages/console/filled-round.ts';
import { type OperatorSession, operatorSession } from '../pages/console/operator-session.ts';
import { setStage } from '../pages/participant/guests.ts';
import { SEED_TEXT } from './seed-file.ts';

let round: TestRound;
let karin: OperatorSession;
let folder = '';
let exported = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'omvant-comparing-'));
  round = await openTestRound({ at: '2027-10-08T10:00:00Z', round: theRound({ before: { ...FIGURES, round: 'su-2026' } }) });
  await fillWith(aCrowd(9, 6), round.tools);
  const pairs = await pairUp(6, round.tools);
  round.clock.moveTo(Temporal.Instant.from('2028-02-21T10:00:00Z'));
  await evaluateAll(pairs, round.tools);
  await setStage(round, 'closing');
  karin = await operatorSession(round);
  exported = join(folder, 'exported');
  mkdirSync(exported);
  const lines = (await items()).map((item) => JSON.stringify(item, (_, value: unknown) => (value instanceof Set ? [...value] : value)));
  writeFileSync(join(exported, 'everything.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(exported, 'round.json'), JSON.stringify(round.round));
});
afterAll(async () => {
  await round.close();
  rmSync(folder, { recursive: true, force: true });
});

async function items() {
  return (await readItems(inject('dynamodb'), round.tools.table)).map((item) => unmarshall(item));
}

test('from its table a round has come to what its pages say', async () => {
  const fromTable = closingOf(await items(), round.round, round.clock.now());
  const fromPages = await readClosing(round.tools);
  expect(fromTable === undefined ? undefined : roundFigures(fromTable)).toEqual(roundFigures(fromPages));
  expect(closingOf([], round.round, round.clock.now())).toBeUndefined();
});

describe('omvant compare', () => {
  test('sets an exported round beside the figures of a report, whatever their language', async () => {
    for (const language of ['sv', 'en']) {
      const csv = join(folder, `report-${language}.csv`);
      writeFileSync(csv, (await karin.get(`/console/report.csv?language=${language}`)).html);
      const { code, out } = await omvant(['compare', exported, csv, '--json']);
      expect(code).toBe(0);
      const { rounds } = JSON.parse(out);
      expect(rounds[0]).toMatchObject({ round: 'su-pfizer', pairs: { formed: 6 }, answers: { given: 12 } });
      // They were counted on another day: the round is not closed.
      expect({ ...rounds[1], counted: '', cost: undefined }).toEqual({ ...rounds[0], counted: '', cost: undefined });
    }
  });

  test('shows each figure of both in a line', async () => {
    const { code, out } = await omvant(['compare', exported, exported]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Meetings\n {2}Meetings held +15 of 30 \(50 %\) +15 of 30 \(50 %\)$/m);
    expect(out).toMatch(/^ {2}Pairs kept to the end +6 of 6 \(100 %\)/m);
    expect(out).toContain('Cost at AWS');
  });

  test('says what is wrong with what it is given', async () => {
    const csv = join(folder, 'other.csv');
    writeFileSync(csv, 'a;b\n1;2\n');
    expect(await omvant(['compare', csv, exported])).toMatchObject({ code: 1, err: expect.stringContaining('does not hold the figures') });
    expect(await omvant(['compare', join(folder, 'nowhere'), exported])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no'),
    });
    expect(await omvant(['compare', folder, exported])).toMatchObject({ code: 1, err: expect.stringContaining('holds no round') });
  });
});

describe('omvant round next', () => {
  test('reads what an exported round has come to, takes exam weeks, and never writes over a file', async () => {
    const file = join(folder, 'su-pfizer.yaml');
    writeFileSync(file, SEED_TEXT);
    const said = await omvant(['round', 'next', file, '--from', exported, '--exams', '2028-10-23..2028-10-29', '--days-off', '2028-11-03']);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('meetings.count');
    const next = join(folder, 'su-pfizer-2028.yaml');
    const read = readRoundText(readFileSync(next, 'utf8'));
    expect(read).toMatchObject({ round: { id: 'su-pfizer-2028', before: { round: 'su-pfizer', pairs: { formed: 6 } } } });
    expect(read.faults === undefined ? read.round.meetings.avoid.map(({ from, why }) => [from, why.en]) : []).toEqual([
      ['2028-10-23', 'exams'],
      ['2028-11-03', 'days off'],
      ['2028-12-16', 'Christmas and exams'],
    ]);
    expect(await omvant(['round', 'next', file, '--from', exported])).toMatchObject({ code: 1, err: expect.stringContaining('already') });
    expect(readFileSync(file, 'utf8')).toBe(SEED_TEXT);
  });

  test('says what does not fit in what was asked for, and what cannot be a name or a day', async () => {
    const file = join(folder, 'su-pfizer.yaml');
    writeFileSync(file, SEED_TEXT);
    const full = await omvant(['round', 'next', file, '--dates-only', '--id', 'too-full', '--exams', '2028-10-09..2029-02-09']);
    expect(full).toMatchObject({ code: 1, err: expect.stringContaining('meetings do not fit') });
    expect(await omvant(['round', 'next', file, '--dates-only', '--id', 'Next Round'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot name'),
    });
    expect(await omvant(['round', 'next', file, '--exams', 'week 43'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Give a day or two'),
    });
    // A round of its own: the seed's may be running on this machine while the tests do.
    const neverRun = join(folder, 'never-run.yaml');
    writeFileSync(neverRun, SEED_TEXT.replace(/^id: su-pfizer /m, 'id: never-run '));
    expect(await omvant(['round', 'next', neverRun, '--here', '--id', 'never-here'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('never run on this machine'),
    });
  });
});

describe('side by side', () => {
  test('on the console and in the report a round stands beside the one before it, in both languages', async () => {
    for (const [language, held, hesitated] of [
      ['sv', 'Möten som blev av', 'Var det något som fick dig att tveka'],
      ['en', 'Meetings held', 'Did anything make you hesitate'],
    ]) {
      const { html } = await karin.get(`/console/report?language=${language}`);
      const section = html.slice(html.indexOf('id="compared"'));
      expect(section).toContain('su-2026');
      expect(section).toContain(held);
      expect(section).toContain(hesitated);
    }
    const { html } = await karin.get('/console/figures');
    expect(html).toContain('24 av 30 (80 %)');
    expect(html).toContain('15 av 30 (50 %)');
    expect(html).toContain('/console/figures/next-round.yaml');
  });

  test('what can be chosen stands as it was asked, in whatever order it is kept', () => {
    const ids = theRound().questions.mentor[0]?.options.map(({ id }) => id) ?? [];
    const chose = Object.fromEntries([...ids, 'gone'].toReversed().map((id) => [id, 5]));
    const mentor = [{ id: theRound().questions.mentor[0]?.id ?? '', asked: 9, answered: 9, chose }];
    const rows = comparedRows([{ ...FIGURES, questions: { mentor, mentee: [] } }], theRound(), sayIn('en', 'UTC'));
    const names = theRound().questions.mentor[0]?.options.map(({ name }) => name.en) ?? [];
    expect(names.length).toBeGreaterThan(2);
    expect(rows.map(({ what }) => what).filter((what) => [...names, 'gone'].includes(what))).toEqual([...names, 'gone']);
  });

  test('what only one of them has says nothing of the other', () => {
    const rows = comparedRows([{ ...FIGURES, channels: [] }, FIGURES], undefined, sayIn('en', 'UTC'));
    expect(rows.find(({ what }) => what === 'fair')?.values).toEqual([undefined, '6 applied, 24 saw the page']);
    expect(rows.find(({ what }) => what === 'Cost at AWS')?.values).toEqual([undefined, undefined]);
  });
});
