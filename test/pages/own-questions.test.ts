import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownAsked } from '../../shared/pages/form/asked.tsx';
import { questionFaults } from '../../shared/round/question.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';
import { sayIn } from '../../shared/words/say.ts';
import { theRound } from '../builders/round.ts';
import type { TestRound } from '../builders/test-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './console/operator-session.ts';
import { openCall, type Shown, sendOff, textOf, type Visitor, visitorOf, write } from './public/visitor.ts';

type Own = Round['questions']['mentor'][number];

const say = (sv: string) => ({ sv, en: sv });
const places = [
  { id: 'city', name: say('I stan') },
  { id: 'campus', name: say('På campus') },
];

const ends = { least: say('inte alls'), most: say('helt') };

/** A question of each kind a round file can ask, with an answer, one that is none, and how the answer reads. */
const ASKED: readonly {
  readonly question: Own;
  readonly typed: readonly string[];
  readonly isNone: { readonly typed: readonly string[]; readonly problem: string };
  readonly read: string;
  readonly inFile: string | undefined;
}[] = [
  {
    question: { id: 'why', ask: say('Varför?'), kind: 'text', optional: false, options: [] },
    typed: ['  För att få veta. '],
    isNone: { typed: ['x'.repeat(501)], problem: 'Skriv högst 500 tecken. Nu är det 501' },
    read: 'För att få veta.',
    inFile: undefined,
  },
  {
    question: { id: 'where', ask: say('Var helst?'), kind: 'one', optional: false, options: places },
    typed: ['campus'],
    isNone: { typed: ['mars'], problem: 'Välj bland svaren här' },
    read: 'På campus',
    inFile: 'På campus',
  },
  {
    question: { id: 'also', ask: say('Var annars?'), kind: 'several', optional: false, options: places },
    typed: ['city', 'campus'],
    isNone: { typed: ['mars'], problem: 'Välj bland svaren här' },
    read: 'I stan, På campus',
    inFile: 'I stan, På campus',
  },
  {
    question: { id: 'sure', ask: say('Hur säker är du?'), kind: 'scale', optional: false, options: [], ends },
    typed: ['4'],
    isNone: { typed: ['6'], problem: 'Välj bland svaren här' },
    read: '4 (1 – inte alls, 5 – helt)',
    inFile: '4',
  },
];

describe('the questions of a round’s own', () => {
  const [hesitate] = theRound().questions.mentor;
  let round: TestRound;
  let visitor: Visitor;
  let check: Shown;
  let karin: OperatorSession;
  beforeAll(async () => {
    const mentor = [...(hesitate === undefined ? [] : [hesitate]), ...ASKED.map(({ question }) => question)];
    round = await openCall({ round: theRound({ questions: { mentor, mentee: [] } }) });
    visitor = visitorOf(round);
    await write(visitor, { email: 'asa@su.example.se' });
  });
  afterAll(() => round.close());

  test.each(ASKED)('$question.kind is asked, and what is no answer is named', async ({ question, typed, isNone }) => {
    const page = await visitor.get(`/sv/apply/mentor/own-${question.id}`);
    expect(page.heading).toBe(question.ask.sv);
    const name = `own-${question.id}`;
    expect((await visitor.send(page, { [name]: [] })).problems).toEqual(['Svara på frågan']);
    expect((await visitor.send(page, { [name]: isNone.typed })).problems).toEqual([isNone.problem]);
    expect((await visitor.send(page, { [name]: typed })).status).toBe(303);
  });

  test.each(ASKED)('$question.kind reads on the summary as it was answered', async ({ question, read }) => {
    check = await visitor.get('/sv/apply/mentor/check');
    expect(textOf(check.html)).toContain(`${question.ask.sv} ${read} Ändra`);
  });

  test('are kept with the application', async () => {
    expect((await sendOff(visitor, check)).location).toBe('/sv/apply/received');
    const [application] = await round.tools.store.all(applicationKind);
    const kept = Object.fromEntries(ASKED.map(({ question, typed }) => [question.id, typed.map((value) => value.trim())]));
    expect(application?.state.answers.own).toEqual({ hesitate: ['big'], ...kept });
    karin = await operatorSession(round);
  });

  test.each(ASKED)(
    '$question.kind reads the same for operators; what was written freely once they have opened it',
    async ({ question, read }) => {
      const [application] = await round.tools.store.all(applicationKind);
      const path = `/console/applicants/${application?.state.id}`;
      const closed = wordsOf((await karin.get(path)).html);
      const isFree = question.kind === 'text';
      const opened = isFree ? (await karin.post(path, { act: 'open' })).response.headers.get('location') : path;
      expect(closed.includes(`${question.ask.sv} `)).toBe(!isFree);
      expect(wordsOf((await karin.get(opened ?? '')).html)).toContain(
        `${question.ask.sv} ${question.kind === 'several' ? read.replace(', ', ' och ') : read}`,
      );
    },
  );

  test('stand in the file of applicants, but for what was written freely', async () => {
    const [header, row] = (await karin.post('/console/applicants.csv', {})).html.split('\r\n').map((line) => line.split(';'));
    for (const { question, inFile } of ASKED) {
      const column = header?.indexOf(`${question.ask.sv} (Student)`) ?? -1;
      expect([question.kind, column < 0 ? undefined : row?.[column]]).toEqual([question.kind, inFile]);
    }
  });
});

describe('a scale', () => {
  const scale: Own = { id: 'sure', ask: say('Hur säker är du?'), kind: 'scale', optional: true, options: [], ends };

  test('stands as numbers, of which the first and the last say what they mean, and can be left out', () => {
    const labels = ownAsked(scale, sayIn('sv', 'Europe/Stockholm')).choices?.map(({ label }) => label);
    expect(labels).toEqual(['1 – inte alls', '2', '3', '4', '5 – helt', 'Inget svar']);
  });

  test.each([
    ['without its ends', { ends: undefined }, ['ends']],
    ['with options', { options: places }, ['options']],
    ['as another kind', { kind: 'text' }, ['ends']],
  ])('%s is refused in a round file', (_, instead, parts) => {
    expect(questionFaults({ ...scale, ...instead }, []).map(({ path }) => path)).toEqual([parts]);
  });
});
