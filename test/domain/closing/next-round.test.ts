import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { FunnelCount } from '../../../shared/domain/application/recruiting.ts';
import { type ClosingInput, closingFigures } from '../../../shared/domain/closing/figures.ts';
import { proposalsFor } from '../../../shared/domain/closing/next-round.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { aPair, withMeeting, withMeetingHeld } from '../../builders/pairs.ts';
import { theRound } from '../../builders/round.ts';

const count = (channel: string, people: number): FunnelCount => ({
  day: '2027-08-20',
  role: 'mentor',
  channel,
  seen: 4 * people,
  started: 2 * people,
  submitted: people,
  confirmed: people,
  withdrawn: 0,
});

const GOOD: ClosingInput = {
  round: theRound(),
  state: { stage: 'closing', home: 'table', openedAt: '2027-08-02T08:00:00.000Z' },
  funnel: ['fair', 'lecture', 'union', 'site'].map((channel) => count(channel, 3)),
  pairs: Array.from({ length: 6 }, (_, index) => withAllMeetings(aPair({ mentor: `m${index}`, mentee: `c${index}` }))),
  evaluations: [],
  people: [],
  letters: [],
  audit: [],
  now: Temporal.Instant.from('2028-03-08T08:00:00Z'),
};

function withAllMeetings(pair: Pair, most = 5): Pair {
  return Array.from({ length: most }, (_, index) => index + 1).reduce((met, number) => {
    const at = Temporal.Instant.from('2027-10-20T13:00:00Z').add({ hours: 24 * 20 * (number - 1) });
    return withMeetingHeld(withMeeting(met, at, { number }), at.add({ hours: 2 }), 'mentor', number);
  }, pair);
}

const propose = (input: ClosingInput) => proposalsFor(input, closingFigures(input));

describe('what a round says about the next one', () => {
  it('is nothing when it went as planned', () => {
    expect(propose(GOOD)).toEqual([]);
  });

  it('a longer call when too few applied, and as much longer as it had to be when the deadline was moved', () => {
    const few = { ...GOOD, funnel: ['fair', 'lecture', 'union', 'site'].map((channel) => count(channel, 1)) };
    expect(propose(few)).toEqual([
      {
        path: 'call.opens',
        now: 28,
        proposed: 42,
        because: { why: 'too few applied', confirmed: 4, withdrawn: 0, wanted: 10 },
      },
    ]);
    const moved = { ...GOOD, state: { ...GOOD.state, extendedTo: '2027-09-22' } };
    expect(propose(moved)).toMatchObject([{ now: 28, proposed: 38, because: { why: 'deadline was moved' } }]);
  });

  it('without the channels that brought nobody', () => {
    const silent = { ...GOOD, funnel: ['fair', 'lecture', 'union'].map((channel) => count(channel, 4)) };
    expect(propose(silent)).toMatchObject([{ path: 'call.channels', now: 'site', proposed: undefined, because: { seen: 0 } }]);
  });

  it('with all its channels when nobody came by any', () => {
    for (const funnel of [[], [count('', 20)], [count('direct', 20)]]) {
      expect(propose({ ...GOOD, funnel }).filter(({ path }) => path === 'call.channels')).toEqual([]);
    }
  });

  it('nothing of a call while people can still apply, and nothing of how many meetings there are while pairs still meet', () => {
    const fewMet = GOOD.pairs.map((_, index) => withAllMeetings(aPair({ mentor: `m${index}`, mentee: `c${index}` }), 3));
    const at = (stage: 'call open' | 'running' | 'closing') =>
      propose({ ...GOOD, state: { ...GOOD.state, stage }, funnel: [count('fair', 3)], pairs: fewMet }).map(({ path }) => path);
    expect(at('call open')).toEqual([]);
    expect(at('running')).toEqual(['call.opens', 'call.channels', 'call.channels', 'call.channels']);
    expect(at('closing')).toEqual([...at('running'), 'meetings.count']);
  });

  it('fewer meetings when fewer were held, but never fewer than three', () => {
    const fewer = { ...GOOD, pairs: GOOD.pairs.map((_, index) => withAllMeetings(aPair({ mentor: `m${index}`, mentee: `c${index}` }), 4)) };
    expect(propose(fewer)).toMatchObject([{ path: 'meetings.count', now: 5, proposed: 4, because: { held: 24, planned: 30 } }]);
    const none = { ...GOOD, pairs: GOOD.pairs.map((_, index) => aPair({ mentor: `m${index}`, mentee: `c${index}` })) };
    expect(propose(none)).toMatchObject([{ path: 'meetings.count', proposed: 3 }]);
  });

  it('as many meetings as were held in the pairs that stayed, however many pairs ended early', () => {
    const ended = Array.from(
      { length: 4 },
      (_, index): Pair => ({ ...aPair({ mentor: `e${index}`, mentee: `f${index}` }), status: 'ended' }),
    );
    expect(propose({ ...GOOD, pairs: [...GOOD.pairs, ...ended] })).toEqual([]);
  });

  it('those who confirmed and withdrew told apart, so that no two figures of the report differ', () => {
    const funnel = ['fair', 'lecture', 'union', 'site'].map((channel) => ({ ...count(channel, 3), withdrawn: channel === 'fair' ? 3 : 0 }));
    expect(propose({ ...GOOD, funnel })).toMatchObject([{ because: { confirmed: 12, withdrawn: 3, wanted: 10 } }]);
  });

  it('more time to prepare when enough people say that it took more than was told', () => {
    const answer = { going: 3, time: 4, wantsContact: false, at: '2027-12-10T10:00:00.000Z' };
    const busy = { ...GOOD, pairs: GOOD.pairs.map((pair) => ({ ...pair, pulses: { 2: { mentor: answer } } })) };
    expect(propose(busy)).toMatchObject([
      { path: 'meetings.preparation.mentor', now: 30, proposed: 45, because: { why: 'took more time', role: 'both' } },
      { path: 'meetings.preparation.mentee', now: 10, proposed: 15 },
    ]);
    const fewSaid = {
      ...GOOD,
      pairs: GOOD.pairs.map((pair, index) => (index < 4 ? { ...pair, pulses: { 2: { mentor: answer } } } : pair)),
    };
    expect(propose(fewSaid)).toEqual([]);
  });

  it('earlier reminders when offers lapsed', () => {
    const lapsed: Pair = { ...aPair({ mentor: 'x', mentee: 'y' }), status: 'lapsed', meetings: [] };
    const { formedAt: _, ...unformed } = lapsed;
    expect(propose({ ...GOOD, pairs: [...GOOD.pairs, unformed] })).toEqual([
      { path: 'offers.remindDays', now: [3, 5], proposed: [2, 4], because: { why: 'offers lapsed', lapsed: 1, offered: 7 } },
    ]);
  });

  it('nothing of a channel that so few saw that they could be told, and a channel nobody of many applied by is let go', () => {
    const seenBy = (seen: number) =>
      propose({
        ...GOOD,
        funnel: [...GOOD.funnel.filter(({ channel }) => channel !== 'site'), count('fair', 3), { ...count('site', 0), seen }],
      });
    expect([1, 4].map(seenBy)).toEqual([[], []]);
    const one = [...GOOD.funnel.filter(({ channel }) => channel !== 'site'), { ...count('site', 1), seen: 9 }];
    expect(propose({ ...GOOD, funnel: one })).toEqual([]);
    for (const seen of [0, 5]) expect(seenBy(seen)).toMatchObject([{ now: 'site', because: { why: 'channel brought nobody', seen } }]);
  });

  it('more time to prepare for the side that said so, from where the average says more than was told', () => {
    const said = (mentor: number, mentee: number) => {
      const answer = (time: number) => ({ going: 3, time, wantsContact: false, at: '2027-12-10T10:00:00.000Z' });
      const pairs = GOOD.pairs.map((pair) => ({ ...pair, pulses: { 2: { mentor: answer(mentor), mentee: answer(mentee) } } }));
      return propose({ ...GOOD, pairs }).map(({ path, because }) => [path, 'role' in because ? because.role : undefined]);
    };
    expect([said(5, 3), said(3, 5)]).toEqual([[['meetings.preparation.mentor', 'mentor']], [['meetings.preparation.mentee', 'mentee']]]);
    expect([said(4, 4).length, said(3, 3).length]).toEqual([2, 0]);
  });

  it('no longer call where just as many applied as were hoped for', () => {
    const funnel = ['fair', 'lecture', 'union', 'site'].map((channel, index) => count(channel, index < 2 ? 3 : 2));
    expect(propose({ ...GOOD, funnel })).toEqual([]);
  });

  it('more meetings than were held on average by no more than half of one', () => {
    const pairs = GOOD.pairs.map((_, index) => withAllMeetings(aPair({ mentor: `m${index}`, mentee: `c${index}` }), index < 3 ? 5 : 4));
    expect(propose({ ...GOOD, pairs })).toEqual([]);
    const none = GOOD.pairs.map((pair): Pair => ({ ...pair, status: 'ended' }));
    expect(propose({ ...GOOD, pairs: none })).toEqual([]);
    const alone = [withAllMeetings(aPair({ mentor: 'x', mentee: 'y' }), 3), ...none];
    expect(propose({ ...GOOD, pairs: alone })).toMatchObject([{ path: 'meetings.count', proposed: 3, because: { held: 3, planned: 5 } }]);
  });

  it('five minutes more to prepare at the least, and whole fives else, from half as much time again as was told', () => {
    const minutes = (mentor: number, mentee: number) => {
      const answer = (time: number) => ({ going: 3, time, wantsContact: false, at: '2027-12-10T10:00:00.000Z' });
      const pairs = GOOD.pairs.map((pair, index) => ({ ...pair, pulses: { 2: { mentor: answer(index < 3 ? 3 : 4) } } }));
      const round = theRound({ meetings: { ...theRound().meetings, preparation: { mentor, mentee } } });
      return propose({ ...GOOD, round, pairs }).map(({ proposed }) => proposed);
    };
    expect(minutes(0, 5)).toEqual([5, 10]);
    expect(minutes(25, 22)).toEqual([40, 35]);
  });

  it('no earlier reminders where they go on the first day already', () => {
    const lapsed: Pair = { ...aPair({ mentor: 'x', mentee: 'y' }), status: 'lapsed', meetings: [] };
    const { formedAt: _, ...unformed } = lapsed;
    const round = theRound({ offers: { ...theRound().offers, remindDays: [1] } });
    expect(propose({ ...GOOD, round, pairs: [...GOOD.pairs, unformed] })).toEqual([]);
  });
});
