import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import {
  decideEvaluation,
  type Evaluation,
  evaluationSchema,
  type Given,
  isEvaluationOpen,
  whyNotEvaluate,
} from '../../shared/domain/closing/evaluation.ts';
import { nextOf } from '../builders/decided.ts';
import { APPLIED_AT, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const OPENS = Temporal.Instant.from('2028-02-09T07:00:00Z');
const CLOSES = Temporal.Instant.from('2028-03-01T23:00:00Z');
const given: Given = { again: 4, answers: { mentors: { text: 'Mod', mayQuote: true } } };
const decide = (before: Evaluation | undefined, what: Given, now = OPENS) =>
  decideEvaluation(round, before, { person: 'asa', role: 'mentor', given: what, language: 'en' }, now);

test('the evaluation is open from eight in the morning of its first day until midnight after its last', () => {
  const minute = { minutes: 1 };
  expect(decide(undefined, given, OPENS.subtract(minute))).toEqual({ outcome: 'refused', why: 'not at this stage' });
  expect(decide(undefined, given, CLOSES)).toEqual({ outcome: 'refused', why: 'time passed' });
  expect(decide(undefined, given, CLOSES.subtract(minute)).outcome).toBe('changed');
  expect([OPENS.subtract(minute), OPENS, CLOSES.subtract(minute), CLOSES].map((now) => isEvaluationOpen(round, now))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('it is told once that somebody has answered, however often they change their answers while it is open', () => {
  const first = decide(undefined, given);
  expect(first).toMatchObject({ events: [{ name: 'evaluation answered', detail: { application: 'asa' } }] });
  const kept = nextOf(first);
  expect(evaluationSchema.parse(kept)).toEqual({ person: 'asa', role: 'mentor', ...given, at: '2028-02-09T07:00:00.000Z', language: 'en' });
  expect(decide(kept, given, OPENS.add({ hours: 1 }))).toEqual({ outcome: 'unchanged' });
  for (const other of [
    { ...given, again: 5 },
    { ...given, answers: { mentors: { text: 'Tålamod', mayQuote: true } } },
    { ...given, answers: { mentors: { text: 'Mod', mayQuote: false } } },
    { ...given, answers: { ...given.answers, onwards: { text: 'Fler', mayQuote: true } } },
    { ...given, answers: {} },
  ])
    expect(decide(kept, other, OPENS.add({ hours: 1 })), JSON.stringify(other)).toMatchObject({
      outcome: 'changed',
      next: other,
      events: [],
    });
});

test('answers sent without a language have none', () => {
  expect(nextOf(decideEvaluation(round, undefined, { person: 'asa', role: 'mentor', given }, OPENS))).not.toHaveProperty('language');
});

test('only somebody in a pair can evaluate, who has not left, while the round is not closed', () => {
  const left = nextOf(decideApplication(aPerson(), { command: 'withdraw' }, APPLIED_AT.add({ hours: 50 })));
  expect(whyNotEvaluate(aPerson(), 'closing', true)).toBeUndefined();
  expect(whyNotEvaluate(aPerson(), 'closing', false)).toBe('not at this stage');
  expect(whyNotEvaluate(aPerson(), 'closed', true)).toBe('round closed');
  expect(whyNotEvaluate(left, 'closing', true)).toBe('has left');
});

test('somebody says from one to five whether they would do it again', () => {
  const again = (number: number) => evaluationSchema.safeParse({ ...nextOf(decide(undefined, given)), again: number }).success;
  expect([0, 1, 5, 6].map(again)).toEqual([false, true, true, false]);
});
