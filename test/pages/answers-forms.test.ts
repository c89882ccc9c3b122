import { describe, expect, test } from 'vitest';
import { evaluationFields, evaluationTyped, readEvaluation } from '../../functions/web/participant/answers/evaluation-form.ts';
import { pulseFields, pulseTyped, readPulse } from '../../functions/web/participant/answers/pulse-form.ts';
import { readReport, reportTyped } from '../../functions/web/participant/answers/report-form.ts';
import type { LinkHolder } from '../../functions/web/participant/link/people.ts';
import type { Typed } from '../../shared/domain/form/field.ts';
import { textsIn } from '../../shared/words/participant/texts.ts';
import { sayIn } from '../../shared/words/say.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const say = sayIn('sv', round.zone);
const holder = { say, texts: textsIn(say), tools: { round }, person: aPerson() } as unknown as LinkHolder;
const said = (read: object) => ('problems' in read ? read.problems : []);

describe('what was answered stands in the form as it was answered', () => {
  test.each([
    { going: 4, time: 2, wantsContact: false },
    { going: 1, time: 5, wantsContact: true, note: 'Ring mig\nhelst på måndag' },
  ])('a pulse: %j', (answer) => {
    expect(readPulse(holder, pulseTyped(answer))).toEqual({ answer });
  });

  test.each([
    { held: true, wantsContact: false },
    { held: true, rating: 5, takeaway: 'Att fråga först', wantsContact: true },
    { held: false, takeaway: 'Vi bokar om', wantsContact: false },
  ])('a report: %j', (report) => {
    expect(readReport(holder, reportTyped(report), false)).toEqual({ report, pulse: undefined });
  });

  test.each([
    { again: 3, answers: {} },
    { again: 5, answers: { mentors: { text: 'Mycket', mayQuote: true }, worked: { text: 'Samtalen', mayQuote: false } } },
  ])('an evaluation: %j', (given) => {
    expect(readEvaluation(holder, evaluationTyped(given))).toEqual({ given, wishes: [] });
  });
});

test('a meeting that was not held was not good or bad, whatever is still ticked', () => {
  const typed = { ...reportTyped({ held: true, rating: 5, wantsContact: false }), held: ['no'] };
  expect(readReport(holder, typed, false)).toEqual({ report: { held: false, wantsContact: false }, pulse: undefined });
});

test('of the pulse in a report both questions are answered or neither, and neither counts when it is not asked', () => {
  const report: Typed = reportTyped({ held: true, wantsContact: false });
  expect(readReport(holder, report, true)).toMatchObject({ pulse: undefined });
  expect(said(readReport(holder, { ...report, going: ['3'] }, true))).toEqual([{ field: 'time', message: 'Välj hur mycket tid det tar' }]);
  expect(readReport(holder, { ...report, going: ['3'], time: ['2'] }, true)).toMatchObject({ pulse: { going: 3, time: 2 } });
  expect(readReport(holder, { ...report, going: ['3'] }, false)).toMatchObject({ pulse: undefined });
});

test('what is wrong is named field by field, in the order of the page', () => {
  const typed = { going: ['6'], note: ['x'.repeat(501)] };
  expect(said(readPulse(holder, typed))).toEqual([
    { field: 'going', message: 'Välj bland svaren här' },
    { field: 'time', message: 'Välj hur mycket tid det tar' },
    { field: 'note', message: 'Skriv högst 500 tecken. Nu är det 501' },
  ]);
  expect(Object.keys(pulseFields(holder))).toEqual(['going', 'time', 'note', 'contact']);
});

test('each answer of an evaluation has a consent of its own after it', () => {
  expect(Object.keys(evaluationFields(holder)).slice(0, 5)).toEqual(['again', 'mentors', 'quote-mentors', 'company', 'quote-company']);
});
