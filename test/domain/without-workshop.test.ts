import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { sayComing } from '../../shared/domain/gathering/coming.ts';
import { groupsOf } from '../../shared/domain/mailing/groups.ts';
import { placeholdersOf, unknownIn } from '../../shared/domain/mailing/placeholders.ts';
import { nextSteps } from '../../shared/domain/next-step.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import { pauseFault } from '../../shared/domain/pair/decide-pause.ts';
import { doubtsAbout } from '../../shared/domain/pair/doubts.ts';
import { mayStillMeet } from '../../shared/domain/pair/pair-clocks.ts';
import { openPulse } from '../../shared/domain/pair/pair-moments.ts';
import { suggestedTimes } from '../../shared/domain/pair/suggested-times.ts';
import { tookPart } from '../../shared/domain/papers/took-part.ts';
import { type PlanStanding, toldChange } from '../../shared/domain/plan/told-parts.ts';
import { isWithoutMeetings } from '../../shared/domain/plan/without-meetings.ts';
import { gatheringAt, gatheringsOf, hasAskedWhoComes, isGatheringAhead } from '../../shared/domain/round-state.ts';
import { answerDays } from '../../shared/domain/waiting/answer-days.ts';
import { hoursInAll, meetingsEnd, weeksOfRound } from '../../shared/round/half-year.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { callFacts } from '../../shared/words/public/call-facts.ts';
import { aPair, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound, theRoundWithoutWorkshop } from '../builders/round.ts';

const round = theRoundWithoutWorkshop();
const day = (text: string) => Temporal.PlainDate.from(text);
/** As everybody is asked for the evaluation. */
const ENDS = Temporal.Instant.from('2028-02-09T07:00:00Z');
const JANUARY = Temporal.Instant.from('2028-01-20T10:00:00Z');
const hand = { kind: 'operator', id: 'karin' } as const;
const before = ENDS.subtract({ seconds: 1 });

describe('a round without a closing workshop', () => {
  test('has its kick-off and no other gathering', () => {
    expect(gatheringsOf(round)).toEqual(['kickOff']);
    expect(gatheringAt('workshop', round)).toBeUndefined();
    expect([isGatheringAhead('workshop', round, before), hasAskedWhoComes('workshop', round, ENDS)]).toEqual([false, false]);
    const saying = { comes: 'yes' } as const;
    expect(sayComing(aPerson(), 'workshop', saying, undefined, round, before)).toEqual({ outcome: 'refused', why: 'not expected there' });
  });

  test('asks for two hours less, and shows no week in which all meet again', () => {
    expect([hoursInAll(round, 'mentor'), hoursInAll(round, 'mentee')]).toEqual([9, 7.5]);
    const weeks = weeksOfRound(round);
    expect([weeks[0], weeks.at(-1)].map((week) => [week?.monday.toString(), week?.holds])).toEqual([
      ['2027-10-04', 'kick-off'],
      ['2028-02-07', 'nothing'],
    ]);
    expect(weeks.filter(({ holds }) => holds === 'meeting')).toHaveLength(5);
  });

  test('writes to nobody about a workshop', () => {
    expect(groupsOf(round)).not.toContain('workshop unanswered');
    expect(placeholdersOf(round)).not.toContain('workshop');
    expect(unknownIn('{namn}, {avslutning}, {workshop}', round)).toEqual(['{avslutning}', '{workshop}']);
  });
});

describe('without a closing workshop the meetings are over as the evaluation opens', () => {
  test('which is when they are to end', () => {
    expect(meetingsEnd(round).equals(ENDS)).toBe(true);
    expect([before, ENDS].map((at) => isWithoutMeetings(round, at))).toEqual([false, true]);
    expect(mayStillMeet(round, ENDS.subtract({ minutes: round.meetings.minutes }))).toBe(false);
    expect(mayStillMeet(round, ENDS.subtract({ minutes: round.meetings.minutes + 1 }))).toBe(true);
  });

  test('no later time is booked, suggested or doubted for a workshop', () => {
    const book = (time: Temporal.Instant) =>
      decidePair(
        round,
        aPair(),
        { command: 'meeting', number: 1, change: { command: 'book', by: 'operator', hand, time, place: undefined } },
        JANUARY,
      );
    expect(book(ENDS).outcome).toBe('changed');
    expect(book(ENDS.add({ minutes: 1 }))).toEqual({ outcome: 'refused', why: 'after the evaluation opens' });
    const wanted = { slots: ['wed-am', 'wed-pm'], week: '2028-02-07', taken: [] } as const;
    expect(suggestedTimes(round, wanted, Temporal.Instant.from('2028-02-04T09:00:00Z'))).toEqual([]);
    expect(doubtsAbout(round, Temporal.Instant.from('2028-02-16T14:00:00Z'), { proposed: [], booked: [] })).not.toContain(
      'during the workshop',
    );
  });

  test('so whoever is in a pair hears when that is another day, and nobody hears where there is a workshop', () => {
    const { evaluation } = round;
    const state = { stage: 'running', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' } as const;
    const parts = (of: Round, standing: PlanStanding) =>
      toldChange(of, state, { evaluation: { ...evaluation, opens: '2028-02-07' } }, standing, JANUARY).parts;
    expect([parts(round, 'in a pair'), parts(round, 'offered'), parts(theRound(), 'in a pair')]).toEqual([['evaluation'], [], []]);
  });

  test('until then the call says that the programme is under way', () => {
    const state = { stage: 'running', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' } as const;
    const next = (now: Temporal.Instant) => callFacts(round, 'mentor', state, now).now;
    expect(next(JANUARY)).toMatchObject({ next: { what: 'last meetings', day: '2028-02-09' } });
    expect(next(ENDS.add({ hours: 24 }))).toMatchObject({ next: { what: 'end', day: round.closes } });
  });

  test('no pause reaches that day, and no pulse is asked from then on', () => {
    const fault = (until: string) => pauseFault(round, aPair(), { from: day('2028-02-01'), until: day(until) }, day('2028-01-20'));
    expect([fault('2028-02-08'), fault('2028-02-09')]).toEqual([undefined, 'after the evaluation opens']);
    expect([openPulse(aPair(), round, before), openPulse(aPair(), round, ENDS)]).toEqual([2, undefined]);
  });

  test('whoever took part did so until then', () => {
    const met = Temporal.Instant.from('2027-11-10T13:00:00Z');
    const pair = withMeetingHeld(withMeeting(aPair(), met), met.add({ hours: 2 }));
    const until = (now: Temporal.Instant) => tookPart(pair.mentor, 'mentor', [pair], round, now)?.until?.toString();
    expect([until(ENDS.subtract({ hours: 24 })), until(ENDS)]).toEqual([undefined, '2028-02-09']);
  });

  test('no day for answers is promised from then on to those who wait', () => {
    expect(answerDays(round).filter((one) => one.day >= '2028-02-09')).toEqual([]);
  });

  test('whoever has met the whole way waits for its questions, is asked them, and is then done', () => {
    const kinds = (now: Temporal.Instant, evaluatedAt?: string) =>
      nextSteps({
        person: { ...aPerson(), ...(evaluatedAt === undefined ? {} : { evaluatedAt }) },
        pairs: [{ pair: aPair(), role: 'mentor' }],
        heard: 'nothing',
        stage: now === before ? 'running' : 'closing',
        now,
        round,
      }).map(({ kind }) => kind);
    expect(kinds(before)).toContain('evaluation ahead');
    expect(kinds(before)).not.toContain('workshop');
    expect(kinds(ENDS)).toContain('evaluate');
    expect(kinds(ENDS, '2028-02-09T10:00:00.000Z').at(-1)).toBe('finished');
  });
});
