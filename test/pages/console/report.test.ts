import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluated } from '../../../shared/domain/closing/evaluation.ts';
import type { ClosingInput } from '../../../shared/domain/closing/figures.ts';
import { closingReport } from '../../../shared/pages/report/closing-report.tsx';
import { figureRows } from '../../../shared/pages/report/figure-rows.ts';
import { aPair } from '../../builders/pairs.ts';
import { theRound } from '../../builders/round.ts';
import { openTestRound, type TestRound } from '../../builders/test-round.ts';
import { setStage } from '../participant/guests.ts';
import { aCrowd, evaluateAll, fillWith, pairUp } from './filled-round.ts';
import { type OperatorSession, operatorSession, wordsOf } from './operator-session.ts';

const ORDER = {
  sv: [
    'Vad har studenterna fått ut',
    'Vad har programmet gett',
    'Vad har fungerat bra',
    'Vad har varit svårt',
    'Hur borde vi gå vidare',
    'Omgången i siffror',
    'Kostnad',
    'Så är rapporten gjord',
  ],
  en: [
    'What have the students got out',
    'What has the programme given',
    'What has worked well',
    'What has been hard',
    'How should we continue',
    'The round in figures',
    'Cost',
    'How the report was made',
  ],
};

let round: TestRound;
let karin: OperatorSession;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-10-08T10:00:00Z' });
  await fillWith(aCrowd(9, 6), round.tools);
  const pairs = await pairUp(6, round.tools);
  round.clock.moveTo(Temporal.Instant.from('2028-02-21T10:00:00Z'));
  await evaluateAll(pairs, round.tools);
  await setStage(round, 'closing');
  karin = await operatorSession(round);
});
afterAll(() => round.close());

describe('the closing report', () => {
  it.each(['sv', 'en'] as const)(
    'asks the workshop’s questions in its order, then gives the figures, what it has cost, then the method (%s)',
    async (language) => {
      const { html } = await karin.get(`/console/report?language=${language}`);
      const headings = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading = '']) => heading);
      expect(headings).toHaveLength(ORDER[language].length);
      for (const [index, heading] of headings.entries()) expect(heading).toContain(ORDER[language][index]);
      expect(html).toContain(`<html lang="${language}"`);
    },
  );

  it('is one file that fetches nothing, and allows its own style by its hash alone', async () => {
    const { html, response } = await karin.get('/console/report');
    expect(html).not.toMatch(/<script [^>]|<link|<img|\bsrc=|url\(|@import|https?:/);
    expect(html).not.toMatch(/ style="/);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(style).toContain('@page');
  });

  it('quotes what may be quoted, with the side and without names, and nothing else', async () => {
    const { html } = await karin.get('/console/report');
    expect(html).toContain('Vi har bytt ut hela praktikannonsen.');
    expect(html).not.toContain('HEMLIGT');
    expect(html).not.toContain('Hemlig rad');
    for (const { answers } of aCrowd(9, 6)) expect(html).not.toContain(answers.name);
  });

  it('says what the figures found, with the number of people behind each average', async () => {
    const words = wordsOf((await karin.get('/console/report')).html);
    expect(words).toContain('Skulle de göra det igen? Studenterna: i snitt 4 av 5, där 1 är nej och 5 är gärna (6 svar).');
    expect(words).toContain('15 av 30 planerade möten blev av, i 6 par.');
    expect(words).toContain('9 bekräftade ansökningar. Målet var 10.');
    expect(words).toContain('meetings.count');
  });

  it('gives each chart a name, a description and a table', async () => {
    const { html } = await karin.get('/console/report');
    const figures = [...html.matchAll(/<figure>(.*?)<\/figure>/gs)].map(([, figure = '']) => figure);
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      expect(figure).toMatch(/<svg [^>]*role="img" aria-labelledby="[\w-]+ [\w-]+"/);
      expect(figure).toMatch(/<title id=.*<desc id=/s);
      expect(figure).toMatch(/<details>.*<table /s);
    }
  });

  it('leads to its figures as a file, beside it wherever it lies, and can be printed by a button', async () => {
    const { html } = await karin.get('/console/report?language=en');
    const href = /<a href="(report[^"]+)"/.exec(html)?.[1] ?? '';
    const csv = await karin.get(`/console/${href}`);
    expect(csv.response.headers.get('content-type')).toContain('text/csv');
    expect(csv.html).toContain('Meetings: Took place');
    expect(html).toMatch(/<button type="button" id="print" hidden[^>]*>Print</);
  });

  it('says of a quotation what it is written in, as far as that is known', () => {
    const said = evaluated('x', 'mentor', { again: 5, answers: { worked: { text: 'Short meetings.', mayQuote: true } } }, NOW);
    expect(closingReport({ ...input(0, 0), evaluations: [{ ...said, language: 'en' }] }, 'sv').html).toContain(
      '<blockquote dir="auto" lang="en">Short meetings.',
    );
    expect(closingReport({ ...input(0, 0), evaluations: [said] }, 'sv').html).toContain('<blockquote dir="auto">Short meetings.');
  });

  it('the file of its figures says the same as the page', async () => {
    const csv = (await karin.get('/console/report.csv')).html;
    expect(csv).toContain('Möten: Blev av;Alla;15;');
    expect(csv).toContain('Skulle göra det igen, 5 är gärna;Studenterna;4;6');
  });
});

const people = (role: 'mentor' | 'mentee', count: number) =>
  Array.from({ length: count }, (_, index) =>
    evaluated(
      `${role}${index}`,
      role,
      { again: 2, answers: { worked: { text: `Text ${role} ${index}`, mayQuote: index % 2 === 0 } } },
      NOW,
    ),
  );
const NOW = Temporal.Instant.from('2028-03-08T08:00:00Z');
const input = (mentors: number, mentees: number): ClosingInput => ({
  round: theRound(),
  state: { stage: 'closed', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' },
  funnel: [],
  pairs: [aPair()],
  evaluations: [...people('mentor', mentors), ...people('mentee', mentees)],
  people: [],
  letters: [],
  audit: [],
  now: NOW,
});

describe('what fewer than five people said', () => {
  it.each([
    [4, 0],
    [2, 2],
    [0, 4],
  ])('is in neither the report nor its file (%i students, %i managers)', (mentors, mentees) => {
    for (const language of ['sv', 'en'] as const) {
      expect(wordsOf(closingReport(input(mentors, mentees), language).html)).not.toMatch(/2 (?:av|of) 5/);
      expect(JSON.stringify(figureRows(input(mentors, mentees), language))).not.toContain('igen, 5');
    }
  });

  it('is part of the whole when the whole is large enough, and its side is not shown', () => {
    const words = wordsOf(closingReport(input(6, 4), 'sv').html);
    expect(words).toContain('Skulle de göra det igen? Alla: i snitt 2 av 5, där 1 är nej och 5 är gärna (10 svar).');
    expect(words).not.toContain('igen? Studenterna');
    const rows = figureRows(input(6, 4), 'sv').filter(([what]) => String(what).startsWith('Skulle göra det igen'));
    expect(rows).toEqual([['Skulle göra det igen, 5 är gärna', 'Alla', '2', 10, '']]);
  });

  it('a round in which nothing happened still makes a report', () => {
    const empty: ClosingInput = { ...input(0, 0), pairs: [] };
    for (const language of ['sv', 'en'] as const)
      expect(wordsOf(closingReport(empty, language).html)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('what people wrote is shown as text, whatever it holds', () => {
    const evil = evaluated('x', 'mentor', { again: 5, answers: { worked: { text: '<img src=x onerror=alert(1)>', mayQuote: true } } }, NOW);
    const { html } = closingReport({ ...input(0, 0), evaluations: [evil] }, 'sv');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('a name of a round cannot break out of the style', () => {
    const named = theRound({ name: { sv: '"}</style><script>alert(1)</script>', en: 'x' } });
    const { html, style } = closingReport({ ...input(0, 0), round: named }, 'sv');
    expect(html).not.toContain('<script>alert');
    expect(style).not.toContain('</style>');
  });
});
