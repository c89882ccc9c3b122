import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { EVALUATION_QUESTIONS, type Evaluation } from '../../../shared/domain/closing/evaluation.ts';
import { type ClosingInput, closingFigures } from '../../../shared/domain/closing/figures.ts';
import { quotations } from '../../../shared/domain/closing/quotations.ts';
import { averagesBySide, LEAST_SHOWN, largeGroups } from '../../../shared/domain/closing/small-groups.ts';
import { decidePair } from '../../../shared/domain/pair/decide-pair.ts';
import { exchanged } from '../../../shared/domain/pair/exchange.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { nextOf } from '../../builders/decided.ts';
import { aFit, anOffer, aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withMeetingHeld } from '../../builders/pairs.ts';
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

it('the smallest large group joins those too small, and only as many as it takes', () => {
  const groups = (sizes: readonly number[]) => largeGroups(sizes, (size) => size);
  expect(groups([9, 3, 2])).toEqual({ shown: [9], others: [3, 2] });
  expect(groups([9, 6, 4])).toEqual({ shown: [9], others: [6, 4] });
  expect(groups([9, 6, 0])).toEqual({ shown: [9, 6], others: [0] });
  expect(groups([4])).toEqual({ shown: [], others: [4] });
  expect(groups([2, 1])).toEqual({ shown: [], others: [2, 1] });
  expect(groups([5, 4])).toEqual({ shown: [], others: [5, 4] });
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
  people: [],
  letters: [],
  audit: [],
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

describe('the figures that are told by how pairs and people went', () => {
  const startsAt = Temporal.Instant.from('2027-10-20T13:00:00Z');
  const end = (pair: Pair) => nextOf(decidePair(theRound(), pair, { command: 'end' }, startsAt));
  const no = (pair: Pair) => nextOf(decidePair(theRound(), pair, { command: 'answer', by: 'mentee', answer: 'no' }, OFFERED_AT));
  const lapse = (pair: Pair) => nextOf(decidePair(theRound(), pair, { command: 'lapse' }, startsAt));
  const met = (pair: Pair) => withMeetingHeld(withMeeting(pair, startsAt), startsAt.add({ hours: 2 }));
  const rated = (pair: Pair, rating: number): Pair => ({
    ...pair,
    meetings: pair.meetings.map((meeting) =>
      meeting.status === 'agreed' && meeting.reports.mentor !== undefined
        ? { ...meeting, reports: { mentor: { ...meeting.reports.mentor, rating } } }
        : meeting,
    ),
  });
  const many = (count: number, side = 'm') =>
    Array.from({ length: count }, (_, index) => aPair({ mentor: `${side}${index}`, mentee: `c${index}` }));

  it('pairs that ended, said no or did not answer are counted each for what they were', () => {
    const pairs = [
      end(met(aPair({ mentor: 'a', mentee: 'b' }))),
      met(aPair({ mentor: 'c', mentee: 'd' })),
      no(anOffer({ mentor: 'e', mentee: 'f' })),
      lapse(anOffer({ mentor: 'g', mentee: 'h' })),
    ];
    const { pairs: figures, meetings, evaluated } = closingFigures({ ...EMPTY, pairs });
    expect(figures).toEqual({ seats: theRound().seats, offered: 4, formed: 2, completed: 1, ended: 1, declined: 1, lapsed: 1 });
    expect([meetings.held, meetings.planned, meetings.ofCompleted]).toEqual([2, 10, { held: 1, planned: 5 }]);
    expect(evaluated).toEqual({ answered: 0, asked: 2 });
  });

  it('a pair that held a meeting beyond the plan had one more to hold', () => {
    expect(closingFigures({ ...EMPTY, pairs: [met(aPair())] }).meetings.planned).toBe(5);
    const six = { ...aPair(), meetings: [...aPair().meetings, { ...aPair().meetings[4]!, number: 6 }] };
    expect(closingFigures({ ...EMPTY, pairs: [six] }).meetings.planned).toBe(6);
  });

  it('nothing is told of meetings by number with fewer than five people in pairs', () => {
    expect([2, 3].map((count) => closingFigures({ ...EMPTY, pairs: many(count) }).meetings.byNumber.length)).toEqual([0, 5]);
  });

  it('what a side said of its meetings is the average of its people', () => {
    const pairs = many(6).map((pair, index) => rated(met(pair), index < 3 ? 2 : 5));
    expect(closingFigures({ ...EMPTY, pairs }).ratings).toEqual({ all: { average: 3.5, people: 6 }, mentor: undefined, mentee: undefined });
    // Who met several managers counts once, with the average of all.
    const twice = [...pairs, rated(met(aPair({ mentor: 'm0', mentee: 'other' })), 4)];
    expect(closingFigures({ ...EMPTY, pairs: twice }).ratings.all).toEqual({ average: 22 / 6, people: 6 });
  });

  it('whether they would do it again is told by side, and only those in a pair to the end were asked', () => {
    const evaluation = (person: string, role: 'mentor' | 'mentee', again: number): Evaluation => ({
      person,
      role,
      again,
      answers: {},
      at: '2028-02-20T10:00:00.000Z',
    });
    const pairs = many(5);
    const evaluations = pairs.flatMap(({ mentor, mentee }) => [evaluation(mentor, 'mentor', 5), evaluation(mentee, 'mentee', 3)]);
    const figures = closingFigures({ ...EMPTY, pairs, evaluations: [...evaluations, evaluation('left', 'mentor', 5)] });
    expect(figures.again).toEqual({
      all: { average: 45 / 11, people: 11 },
      mentor: { average: 5, people: 6 },
      mentee: { average: 3, people: 5 },
    });
    expect(figures.evaluated).toEqual({ answered: 10, asked: 10 });
  });

  it('what was answered on the way is told by question, side and time', () => {
    const said = (pair: Pair, by: 'mentor' | 'mentee', pulse: 1 | 2, going: number, time: number) =>
      nextOf(decidePair(theRound(), pair, { command: 'answer pulse', by, pulse, answer: { going, time, wantsContact: false } }, startsAt));
    const pairs = many(5).map((pair) => said(said(said(pair, 'mentor', 1, 4, 2), 'mentee', 1, 2, 3), 'mentor', 2, 5, 4));
    const { pulses } = closingFigures({ ...EMPTY, pairs });
    expect([pulses[1].going, pulses[1].time].map(({ mentor, mentee }) => [mentor?.average, mentee?.average])).toEqual([
      [4, 2],
      [2, 3],
    ]);
    expect([pulses[2].going.all, pulses[2].time.all, pulses[2].going.mentor]).toEqual([
      { average: 5, people: 5 },
      { average: 4, people: 5 },
      undefined,
    ]);
  });

  it('two pairs that exchanged partners are two still: none ended, nobody was asked anew, and the plan is counted once', () => {
    const first = Temporal.Instant.from('2027-10-20T13:00:00Z');
    const at = Temporal.Instant.from('2027-12-20T10:00:00Z');
    const old = [aPair({ mentor: 'a', mentee: 'm' }), aPair({ mentor: 'b', mentee: 'n' })]
      .map((pair) => withMeetingHeld(withMeeting(pair, first), first.add({ hours: 3 })))
      .map((pair) => nextOf(decidePair(theRound(), pair, { command: 'end', asks: [], why: 'swapped' }, at)));
    const made = [
      exchanged(theRound(), { mentor: 'a', mentee: 'n', fit: aFit() }, { mentor: 'a-m', mentee: 'b-n' }, undefined, at),
      exchanged(theRound(), { mentor: 'b', mentee: 'm', fit: aFit() }, { mentor: 'b-n', mentee: 'a-m' }, undefined, at),
    ];
    const figures = closingFigures({ ...EMPTY, pairs: [...old, ...made] });
    expect(figures.pairs).toMatchObject({ offered: 2, formed: 2, completed: 2, ended: 0, declined: 0 });
    expect(figures.meetings.held).toBe(2);
    expect(figures.meetings.planned).toBe(2 + 2);
  });

  it('channels by which few came are put together, and nobody of theirs is lost', () => {
    const count = (channel: string, submitted: number, role: 'mentor' | 'mentee' = 'mentor') => ({
      day: '2027-08-20',
      role,
      channel,
      seen: 9,
      started: 8,
      submitted,
      confirmed: 1,
      withdrawn: 0,
    });
    const funnel = [count('fair', 9), count('site', 3), count('union', 2), count('lecture', 6, 'mentee')];
    const figures = closingFigures({ ...EMPTY, funnel });
    expect(figures.channels.map(({ channel, funnel: { submitted } }) => [channel, submitted])).toEqual([
      ['fair', 9],
      ['lecture', 6],
      [undefined, 5],
    ]);
    expect([figures.funnel.mentor.submitted, figures.funnel.mentee.submitted]).toEqual([14, 6]);
  });
});
