import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Afterwards,
  afterwardsSchema,
  decideAfterwards,
  type FollowUp,
  type Wish,
  whyNotAfterwards,
  wishesFor,
} from '../../../shared/domain/closing/afterwards.ts';
import { decideFollowUp, whyNotFollowUp } from '../../../shared/domain/closing/follow-up.ts';
import { followUpAt, followUpCloses, isFollowUpOpen } from '../../../shared/domain/closing/follow-up-days.ts';
import { laterFigures, laterOf } from '../../../shared/domain/closing/later-figures.ts';
import { STAGES } from '../../../shared/domain/round-state.ts';
import { nextOf } from '../../builders/decided.ts';
import { aPerson } from '../../builders/people.ts';
import { theRound } from '../../builders/round.ts';

const round = theRound();
// The round is closed on a Wednesday; three months later is a Thursday.
const CLOSED = { closedAt: '2028-03-08T12:00:00.000Z' };
const OPENS = Temporal.Instant.from('2028-06-08T06:00:00Z');
const ENDS = Temporal.Instant.from('2028-07-06T22:00:00Z');
const second = { seconds: 1 };
const NOW = Temporal.Instant.from('2028-02-20T10:00:00Z');
const says = (before: Afterwards | undefined, wishes: readonly Wish[], role: 'mentor' | 'mentee' = 'mentor') =>
  decideAfterwards(before, { person: 'asa', role, wishes }, NOW);
const asked = nextOf(says(undefined, ['followUp']));
const given: Omit<FollowUp, 'at'> = { inTouch: true, recommend: 5, text: 'Ett jobb.', language: 'sv' };
const answers = (before: Afterwards | undefined, what = given, now = OPENS) => decideFollowUp(before, what, round, CLOSED, now);

describe('what somebody would like afterwards', () => {
  test('is asked of whoever was in a pair, from the end of the programme on', () => {
    expect(STAGES.filter((stage) => whyNotAfterwards(aPerson(), stage, true) === undefined)).toEqual(['closing', 'closed']);
    expect(whyNotAfterwards(aPerson(), 'running', true)).toBe('not at this stage');
    expect(whyNotAfterwards(aPerson(), 'closing', false)).toBe('not at this stage');
    const was = (over: 'ended' | 'said no') => whyNotAfterwards({ ...aPerson(), lastPair: { id: 'p', over } }, 'closing', false);
    expect([was('ended'), was('said no')]).toEqual([undefined, 'not at this stage']);
    expect(whyNotAfterwards({ ...aPerson(), status: 'left' }, 'closing', true)).toBe('has left');
  });

  test('can be to talk to others only for who was a mentor', () => {
    expect([wishesFor('mentor'), wishesFor('mentee')]).toEqual([
      ['followUp', 'nextCall', 'talk'],
      ['followUp', 'nextCall'],
    ]);
    expect(says(undefined, ['talk'], 'mentee')).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(says(undefined, ['nextCall', 'talk'], 'mentee')).toEqual({ outcome: 'refused', why: 'not at this stage' });
  });

  test('is kept once, in one order; to say it again changes nothing, to say less takes it back', () => {
    expect(nextOf(says(undefined, ['talk', 'followUp']))).toEqual({
      person: 'asa',
      role: 'mentor',
      wishes: ['followUp', 'talk'],
      at: '2028-02-20T10:00:00.000Z',
    });
    expect(nextOf(says(undefined, [])).wishes).toEqual([]);
    const both = nextOf(says(undefined, ['followUp', 'talk']));
    expect(says(both, ['talk', 'followUp'])).toEqual({ outcome: 'unchanged' });
    expect(nextOf(says(both, ['talk'])).wishes).toEqual(['talk']);
    expect(nextOf(says(both, ['followUp', 'nextCall', 'talk'])).wishes).toHaveLength(3);
  });

  test('that is taken back takes with it what was answered because of it; other wishes leave that', () => {
    const answered = nextOf(answers(asked));
    expect(nextOf(says(answered, ['followUp', 'talk'])).followUp).toMatchObject(given);
    expect(nextOf(says(answered, ['talk']))).not.toHaveProperty('followUp');
    expect(nextOf(says(asked, ['followUp', 'talk']))).not.toHaveProperty('followUp');
  });
});

describe('the three questions some months later', () => {
  test('are asked three months after the closing, on the morning of a working day, for four weeks', () => {
    expect(followUpAt(round, CLOSED)?.toString()).toBe(OPENS.toString());
    expect(followUpAt(round, { closedAt: '2028-03-10T12:00:00.000Z' })?.toString()).toBe('2028-06-12T06:00:00Z');
    expect(followUpCloses(round, CLOSED)?.toString()).toBe('2028-07-06');
    expect([followUpAt(round, {}), followUpCloses(round, {})]).toEqual([undefined, undefined]);
    const open = (now: Temporal.Instant, state: { readonly closedAt?: string } = CLOSED) => isFollowUpOpen(round, state, now);
    expect([OPENS.subtract(second), OPENS, ENDS.subtract(second), ENDS].map((now) => open(now))).toEqual([false, true, true, false]);
    expect(open(OPENS, {})).toBe(false);
  });

  test('are for those who said yes to them, in their time', () => {
    const why = (now: Temporal.Instant, who: Afterwards | undefined = asked, state: { readonly closedAt?: string } = CLOSED) =>
      whyNotFollowUp(who, round, state, now);
    expect([OPENS.subtract(second), OPENS, ENDS].map((now) => why(now))).toEqual(['not at this stage', undefined, 'time passed']);
    expect(why(OPENS, nextOf(says(undefined, ['talk'])))).toBe('not at this stage');
    expect(whyNotFollowUp(undefined, round, CLOSED, OPENS)).toBe('not at this stage');
    expect(why(OPENS, asked, {})).toBe('not at this stage');
    expect(answers(undefined)).toEqual({ outcome: 'refused', why: 'not at this stage' });
    expect(answers(asked, given, ENDS)).toEqual({ outcome: 'refused', why: 'time passed' });
  });

  test('can be answered anew as long as they are asked', () => {
    const answered = nextOf(answers(asked));
    expect(answered).toEqual({ ...asked, followUp: { ...given, at: '2028-06-08T06:00:00.000Z' } });
    expect(answers(answered)).toEqual({ outcome: 'unchanged' });
    const { text: _, ...wordless } = given;
    for (const other of [{ ...given, inTouch: false }, { ...given, recommend: 4 }, { ...given, text: 'Två.' }, wordless]) {
      expect(answers(answered, other), JSON.stringify(other)).toMatchObject({ next: { followUp: other } });
    }
  });

  test('have one to five for an answer', () => {
    const recommend = (number: number) => afterwardsSchema.safeParse(nextOf(answers(asked, { ...given, recommend: number }))).success;
    expect([0, 1, 5, 6].map(recommend)).toEqual([false, true, true, false]);
  });
});

describe('what was answered some months later', () => {
  const who = (followUp?: FollowUp): Afterwards => ({ ...asked, ...(followUp === undefined ? {} : { followUp }) });
  const answer = (recommend: number, text?: string, inTouch = true): FollowUp => ({
    inTouch,
    recommend,
    language: 'sv',
    at: '2028-06-10T10:00:00.000Z',
    ...(text === undefined ? {} : { text }),
  });

  test('is there from the day they are asked, of those who said yes', () => {
    const all = [who(answer(5)), who(), nextOf(says(undefined, ['talk']))];
    expect(laterOf(all, round, CLOSED, OPENS)).toEqual({ asked: 2, answers: [answer(5)] });
    expect(laterOf(all, round, CLOSED, OPENS.subtract(second))).toBeUndefined();
    expect(laterOf(all, round, {}, OPENS)).toBeUndefined();
  });

  test('is shown as figures from five answers on, and in words in the order of the alphabet', () => {
    const five = [answer(5, 'b'), answer(4), answer(3, 'c'), answer(4, 'a'), answer(4, undefined, false)];
    expect(laterFigures({ asked: 7, answers: five })).toMatchObject({
      asked: 7,
      answered: 5,
      inTouch: 4,
      recommend: { average: 4, people: 5 },
    });
    for (const all of [five, five.toReversed()])
      expect(laterFigures({ asked: 7, answers: all }).texts.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(laterFigures({ asked: 7, answers: five.slice(1) })).toMatchObject({ answered: 4, inTouch: undefined, recommend: undefined });
  });
});
