import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { EVALUATION_QUESTIONS, type Evaluation } from '../../../shared/domain/closing/evaluation.ts';
import { type ClosingInput, closingFigures } from '../../../shared/domain/closing/figures.ts';
import { quotations } from '../../../shared/domain/closing/quotations.ts';
import { averagesBySide, LEAST_SHOWN, largeGroups } from '../../../shared/domain/closing/small-groups.ts';
import { anOffer, aPair, withMeeting, withMeetingCancelled, withMeetingHeld } from '../../builders/pairs.ts';
import { theRound } from '../../builders/round.ts';

const NOW = Temporal.Instant.from('2028-03-08T08:00:00Z');
const score = fc.integer({ min: 1, max: 5 });
const scores = fc.array(score, { maxLength: 12 });

describe('what fewer than five people said', () => {
  it('is never shown, and cannot be worked out from what is', () => {
    fc.assert(
      fc.property(scores, scores, (mentor, mentee) => {
        const { all, mentor: one, mentee: other } = averagesBySide({ mentor, mentee });
        if (all !== undefined) expect(all.people).toBeGreaterThanOrEqual(LEAST_SHOWN);
        expect(one === undefined).toBe(other === undefined);
        const smallest = Math.min(mentor.length, mentee.length);
        if (smallest < LEAST_SHOWN) expect(one).toBeUndefined();
        else expect(one?.average).toBeCloseTo(mentor.reduce((sum, value) => sum + value, 0) / mentor.length);
      }),
    );
  });

  it('groups too small to show are put together with enough others, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }), (sizes) => {
        const { shown, others } = largeGroups(sizes, (size) => size);
        const total = (groups: readonly number[]) => groups.reduce((sum, size) => sum + size, 0);
        expect([...shown, ...others].sort()).toEqual([...sizes].sort());
        for (const size of shown) expect(size).toBeGreaterThanOrEqual(LEAST_SHOWN);
        const rest = total(others);
        if (shown.length > 0) expect(rest === 0 || rest >= LEAST_SHOWN).toBe(true);
      }),
    );
  });
});

describe('what people wrote', () => {
  const answer = fc.record({ text: fc.string({ minLength: 1, maxLength: 30 }), mayQuote: fc.boolean() });
  const evaluations: fc.Arbitrary<Evaluation[]> = fc.array(
    fc.record({
      person: fc.uuid(),
      role: fc.constantFrom('mentor' as const, 'mentee' as const),
      again: score,
      answers: fc.record(Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, answer])), { requiredKeys: [] }),
      at: fc.constant('2028-02-20T10:00:00.000Z'),
    }),
    { maxLength: 10 },
  );

  it('is quoted when its writer said so for that very answer, on its own side, and in no order of people', () => {
    fc.assert(
      fc.property(evaluations, (all) => {
        for (const question of EVALUATION_QUESTIONS) {
          for (const role of ['mentor', 'mentee'] as const) {
            const allowed = all
              .filter((one) => one.role === role && one.answers[question]?.mayQuote === true)
              .map((one) => one.answers[question]?.text.trim() ?? '')
              .filter((text) => text !== '');
            expect(quotations(all, question, role).map(({ text }) => text)).toEqual(allowed.sort());
            expect(quotations([...all].reverse(), question, role)).toEqual(quotations(all, question, role));
          }
        }
      }),
    );
  });
});

const EMPTY: ClosingInput = {
  round: theRound(),
  state: { stage: 'closing', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' },
  funnel: [],
  pairs: [],
  evaluations: [],
  now: NOW,
};

describe('the figures of a round', () => {
  it('are zero, not wrong, for a round in which nothing happened', () => {
    const figures = closingFigures(EMPTY);
    expect(figures.pairs).toMatchObject({ offered: 0, formed: 0, completed: 0 });
    expect(figures.meetings).toEqual({
      planned: 0,
      held: 0,
      missed: 0,
      unclear: 0,
      calledOff: 0,
      ofCompleted: { held: 0, planned: 0 },
      byNumber: [],
    });
    expect(figures.again.all).toBeUndefined();
    expect(figures.channels).toEqual([]);
  });

  it('count pairs and meetings as they went', () => {
    const startsAt = Temporal.Instant.from('2027-10-20T13:00:00Z');
    const met = withMeetingHeld(withMeeting(aPair({ mentor: 'a', mentee: 'b' }), startsAt), startsAt.add({ hours: 2 }));
    const unheard = withMeeting(aPair({ mentor: 'c', mentee: 'd' }), startsAt);
    const cancelled = withMeetingCancelled(withMeeting(aPair({ mentor: 'e', mentee: 'f' }), startsAt), 'mentee');
    const figures = closingFigures({ ...EMPTY, pairs: [met, unheard, cancelled, anOffer({ mentor: 'g', mentee: 'h' })] });
    expect(figures.pairs).toMatchObject({ offered: 4, formed: 3, completed: 3, ended: 0 });
    expect(figures.meetings).toMatchObject({ planned: 15, held: 1, unclear: 1, calledOff: 1 });
    expect(figures.meetings.byNumber.map(({ held }) => held)).toEqual([1, 0, 0, 0, 0]);
  });

  it('have a bar for each meeting that was held, also one beyond the plan', () => {
    const first = Temporal.Instant.from('2027-10-20T13:00:00Z');
    const having = (mentor: string, count: number) =>
      Array.from({ length: count }, (_, index) => index + 1).reduce(
        (pair, number) => {
          const at = first.add({ hours: 24 * 14 * (number - 1) });
          return withMeetingHeld(withMeeting(pair, at, { number }), at.add({ hours: 2 }), 'mentor', number);
        },
        aPair({ mentor, mentee: `${mentor}'s` }),
      );
    const { meetings } = closingFigures({ ...EMPTY, pairs: [having('a', 6), having('b', 5), having('c', 2)] });
    expect(meetings.byNumber.map(({ number, held }) => [number, held])).toEqual([
      ...[
        [1, 3],
        [2, 3],
        [3, 2],
      ],
      ...[
        [4, 2],
        [5, 2],
        [6, 1],
      ],
    ]);
    expect(meetings.held).toBe(13);
  });

  it('one person’s many ratings are one person’s', () => {
    const startsAt = Temporal.Instant.from('2027-10-20T13:00:00Z');
    const many = [1, 2, 3, 4, 5].reduce((pair, number) => {
      const at = startsAt.add({ hours: 24 * 20 * (number - 1) });
      return withMeetingHeld(withMeeting(pair, at, { number }), at.add({ hours: 2 }), 'mentor', number);
    }, aPair());
    const rated = {
      ...many,
      meetings: many.meetings.map((meeting) =>
        meeting.status === 'agreed' && meeting.reports.mentor !== undefined
          ? { ...meeting, reports: { mentor: { ...meeting.reports.mentor, rating: 5 } } }
          : meeting,
      ),
    };
    expect(closingFigures({ ...EMPTY, pairs: [rated] }).ratings.all).toBeUndefined();
  });
});
