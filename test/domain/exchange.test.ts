import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import {
  exchanged,
  goesOnIn,
  leftAlone,
  mayExchangeTo,
  meetingsFor,
  planFromNow,
  roundOf,
  staysIn,
  takenOutWith,
  takingOver,
} from '../../shared/domain/pair/exchange.ts';
import { heardDayFault } from '../../shared/domain/pair/heard-answer.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import { nextOf } from '../builders/decided.ts';
import { aFit, anOffer, aPair, OFFERED_AT, withMeeting, withMeetingHeld } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const at = (text: string) => Temporal.Instant.from(text);
/** A Wednesday after two of the weeks the plan has meetings in. */
const MIDST = at('2027-11-24T09:00:00Z');
const two = { mentor: 'vera', mentee: 'orjan', fit: aFit() };
const decide = (state: Pair, command: PairCommand, now = MIDST) => decidePair(round, state, command, now);
const eventsOf = (state: Pair, command: PairCommand, now = MIDST) => {
  const decision = decide(state, command, now);
  return decision.outcome === 'changed' ? decision.events.map(({ name, detail }) => ({ name, ...detail })) : [];
};
const weeksOf = ({ meetings }: Pick<Pair, 'meetings'>) => meetings.map(({ number, week }) => [number, week]);

describe('who comes into a pair in the midst of a round', () => {
  test('has the meetings that are left of its plan: those of weeks that are over are gone, and one is always left', () => {
    expect(weeksOf(aPair()).map(([, week]) => week)).toEqual(['2027-10-18', '2027-11-08', '2027-11-29', '2027-12-13', '2028-01-31']);
    expect(['2027-10-18T09:00:00Z', '2027-10-24T21:59:00Z', '2027-10-24T22:00:00Z'].map((day) => planFromNow(round, at(day)))).toEqual([
      0, 0, 1,
    ]);
    expect([MIDST, at('2028-02-10T09:00:00Z')].map((now) => planFromNow(round, now))).toEqual([2, 4]);
    expect(roundOf(round, { planFrom: 2 }).meetings.count).toBe(round.meetings.count - 2);
    expect(roundOf(round, {})).toBe(round);
    expect(roundOf(round, { planFrom: 0 })).toBe(round);
  });

  test('has them in the weeks that are left, and this week where none is', () => {
    const instead = { instead: { mentee: 'asa-orjan' } };
    const left = meetingsFor(round, instead, MIDST);
    expect(left.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(left.every(({ week, status }) => week >= '2027-11-22' && status === 'planned')).toBe(true);
    const last = meetingsFor(round, instead, at('2028-02-15T09:00:00Z'));
    expect(last.map(({ number, week }) => [number, week])).toEqual([[1, '2028-02-14']]);
    expect(weeksOf({ meetings: [...meetingsFor(round, {}, MIDST)] })).toEqual(weeksOf(aPair()));
  });
});

describe('somebody is asked to take over from another', () => {
  const taking = takingOver(round, two, { stays: 'mentee', after: 'asa-orjan', earlier: undefined }, MIDST);

  test('while whoever stays is asked nothing', () => {
    expect(taking).toMatchObject({ id: 'vera-orjan', status: 'offered', instead: { mentee: 'asa-orjan' }, planFrom: 2 });
    expect(taking.answers).toEqual({ mentee: { answer: 'yes', at: '2027-11-24T09:00:00.000Z', goesOn: true } });
    expect(taking).not.toHaveProperty('lapses');
    expect([goesOnIn(taking, 'mentee'), goesOnIn(taking, 'mentor'), goesOnIn(anOffer(), 'mentee')]).toEqual([true, false, false]);
    expect(leftAlone(taking)).toEqual({ pair: 'asa-orjan' });
    expect(leftAlone(anOffer())).toBeUndefined();
    expect(leftAlone({ ...taking, instead: undefined })).toBeUndefined();
  });

  test('also of a pair that came to nothing before, which is kept with what was answered then', () => {
    const lapsed = nextOf(decide(anOffer({ mentor: 'vera' }), { command: 'lapse' }, OFFERED_AT.add({ hours: 300 })));
    const again = takingOver(round, two, { stays: 'mentee', after: 'asa-orjan', earlier: lapsed }, MIDST);
    expect(again.lapses).toEqual([{ offeredAt: '2027-09-15T07:12:00.000Z', endedAt: '2027-09-27T19:12:00.000Z', answers: {} }]);
    const { endedAt: _, ...open } = lapsed;
    const third = takingOver(round, two, { stays: 'mentee', after: 'asa-orjan', earlier: { ...open, lapses: again.lapses! } }, MIDST);
    expect(third.lapses?.map(({ endedAt }) => endedAt)).toEqual(['2027-09-27T19:12:00.000Z', '2027-09-15T07:12:00.000Z']);
  });

  test('and becomes one of the pair by their yes alone, with what is left of the plan', () => {
    const formed = nextOf(decide(taking, { command: 'answer', by: 'mentor', answer: 'yes' }));
    expect(formed).toMatchObject({ status: 'formed', formedAt: '2027-11-24T09:00:00.000Z' });
    const later = at('2027-12-07T09:00:00Z');
    const planned = nextOf(decide(formed, { command: 'plan meetings' }, later));
    expect(planned).toMatchObject({ planFrom: 3 });
    expect(planned.meetings).toHaveLength(round.meetings.count - 3);
    expect(nextOf(decide({ ...aPair(), meetings: [] }, { command: 'plan meetings' }))).not.toHaveProperty('planFrom');
  });

  test.each([
    ['says no', { command: 'answer', by: 'mentor', answer: 'no' }],
    ['does not answer', { command: 'lapse' }],
    ['leaves', { command: 'end' }],
  ] as const)('who %s leaves somebody alone, whom operators hear of', (_, command) => {
    expect(eventsOf(taking, command)).toContainEqual({
      ...{ name: 'pair at risk', pair: 'asa-orjan', risk: 'nobody took over' },
      occasion: expect.stringMatching(/^vera-orjan/),
    });
    expect(eventsOf(anOffer(), command).map(({ name }) => name)).not.toContain('pair at risk');
  });
});

describe('two pairs exchange partners', () => {
  const instead = { mentor: 'vera-bo', mentee: 'asa-orjan' };

  test('and meet from now on, both asked nothing, with what is left of the plan', () => {
    const pair = exchanged(round, two, instead, undefined, MIDST);
    const yes = { answer: 'yes', at: '2027-11-24T09:00:00.000Z', goesOn: true };
    expect(pair).toMatchObject({ status: 'formed', formedAt: yes.at, answers: { mentor: yes, mentee: yes }, instead, planFrom: 2 });
    expect(pair.meetings).toEqual([]);
  });

  test('back to where they were when they had been parted by an exchange', () => {
    const ending = { asks: ['mentor', 'mentee'], why: 'swapped' } as const;
    const held = withMeetingHeld(withMeeting(aPair(), at('2027-10-13T12:00:00Z')), at('2027-10-13T14:00:00Z'));
    const parted: Pair = { ...held, status: 'ended', endedAt: '2027-11-10T09:00:00.000Z', ending: { ...ending, asks: [...ending.asks] } };
    const back = exchanged(round, two, instead, parted, MIDST);
    expect(back).toMatchObject({ id: 'asa-orjan', status: 'formed', instead, resumed: 1, formedAt: held.formedAt });
    for (const gone of ['endedAt', 'ending']) expect(back).not.toHaveProperty(gone);
    expect(back.meetings[0]).toEqual(held.meetings[0]);
    expect(back.meetings.slice(1).every(({ week }) => week >= '2027-11-22')).toBe(true);
    expect(exchanged(round, two, instead, { ...parted, resumed: 2 }, MIDST).resumed).toBe(3);
    expect(
      [undefined, parted, { ...parted, ending: undefined }, { ...parted, status: 'formed' as const }, aPair()].map(mayExchangeTo),
    ).toEqual([true, true, false, false, false]);
  });
});

describe('a pair ends', () => {
  const booked = withMeeting(withMeeting(aPair(), at('2027-11-22T12:00:00Z')), at('2027-12-01T12:00:00Z'), { number: 2 });

  test('with whom it was about and why, where operators say so', () => {
    const ended = nextOf(decide(booked, { command: 'end', asks: ['mentor'], why: 'replaced', leaves: 'mentor' }));
    expect(ended.ending).toEqual({ asks: ['mentor'], why: 'replaced', leaves: 'mentor' });
    expect(nextOf(decide(booked, { command: 'end', asks: [] })).ending).toStrictEqual({ asks: [] });
    expect(nextOf(decide(booked, { command: 'end' }))).not.toHaveProperty('ending');
    expect(nextOf(decide(anOffer(), { command: 'end', asks: ['mentee'] })).ending).toEqual({ asks: ['mentee'] });
    expect(staysIn(ended)).toBe('mentee');
    expect(staysIn({ ending: { asks: [], why: 'replaced', leaves: 'mentee' } })).toBe('mentor');
    for (const ending of [
      undefined,
      { asks: [] },
      { asks: [], why: 'replaced' as const },
      { asks: [], why: 'swapped' as const, leaves: 'mentor' as const },
    ])
      expect(staysIn({ ending })).toBeUndefined();
  });

  test('and takes what lies ahead out of the calendars, the nearest with the letter of an exchange', () => {
    const swapped = nextOf(decide(booked, { command: 'end', asks: [], why: 'swapped' }));
    expect(takenOutWith(swapped)?.number).toBe(2);
    expect(eventsOf(booked, { command: 'end' })).toEqual([
      { name: 'pair ended', pair: 'asa-orjan', soonest: '2027-12-01T12:00:00.000Z' },
      {
        name: 'meeting cancelled',
        pair: 'asa-orjan',
        meeting: 2,
        version: swapped.meetings[1]?.version,
        soonest: '2027-12-01T12:00:00.000Z',
      },
    ]);
    expect(takenOutWith(nextOf(decide(booked, { command: 'end', asks: [] })))).toBeUndefined();
    expect(takenOutWith(nextOf(decide(aPair(), { command: 'end', asks: [], why: 'swapped' })))).toBeUndefined();
  });
});

describe('an answer the coordinators noted', () => {
  const heard = nextOf(
    decide(
      anOffer(),
      { command: 'answer', by: 'mentor', answer: 'yes', heardOn: Temporal.PlainDate.from('2027-09-16') },
      OFFERED_AT.add({ hours: 48 }),
    ),
  );

  test('is kept with the day they heard it, and can be taken back as long as nothing has come of it', () => {
    expect(heard.answers.mentor).toEqual({ answer: 'yes', at: '2027-09-17T07:12:00.000Z', heardOn: '2027-09-16' });
    expect(nextOf(decide(heard, { command: 'forget answer', of: 'mentor' })).answers).toEqual({});
    expect(decide(heard, { command: 'forget answer', of: 'mentee' })).toEqual({ outcome: 'unchanged' });
    const own = nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'yes' }));
    expect(decide(own, { command: 'forget answer', of: 'mentor' })).toEqual({ outcome: 'refused', why: 'already answered' });
    const formed = nextOf(decide(heard, { command: 'answer', by: 'mentee', answer: 'yes' }));
    expect(decide(formed, { command: 'forget answer', of: 'mentor' })).toEqual({ outcome: 'refused', why: 'offer over' });
  });

  test('can have been given on no day before the offer, nor on one that is ahead', () => {
    const now = at('2027-09-20T09:00:00Z');
    const faults = ['2027-09-14', '2027-09-15', '2027-09-20', '2027-09-21'].map((day) =>
      heardDayFault(round, anOffer(), Temporal.PlainDate.from(day), now),
    );
    expect(faults).toEqual(['before the offer', undefined, undefined, 'day ahead']);
  });
});

describe('an offer is made again', () => {
  const lapsed = nextOf(decide(anOffer(), { command: 'lapse' }, OFFERED_AT.add({ hours: 300 })));
  const again = { command: 'offer again', fit: aFit({ score: 71 }), lapseDays: 5 } as const;

  test('when it lapsed, with what came of it before and what operators wrote', () => {
    const notes = [{ id: 'n', by: 'karin', at: '2027-09-20T09:00:00.000Z', text: 'Ring.' }];
    const next = nextOf(decide({ ...lapsed, notes }, again));
    expect(next).toMatchObject({ status: 'offered', offeredAt: '2027-11-24T09:00:00.000Z', lapseDays: 5, answers: {}, notes });
    expect(next.fit.score).toBe(71);
    expect(next.lapses).toEqual([{ offeredAt: '2027-09-15T07:12:00.000Z', endedAt: '2027-09-27T19:12:00.000Z', answers: {} }]);
    expect(nextOf(decide(lapsed, again))).not.toHaveProperty('notes');
    expect(eventsOf(lapsed, again).map(({ name }) => name)).toEqual(['pair offered']);
    const twice = nextOf(decide(nextOf(decide(next, { command: 'lapse' })), again));
    expect(twice.lapses).toHaveLength(2);
  });

  test('after a no only where operators say so, and otherwise not at all', () => {
    const declined = nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'no' }));
    expect(decide(declined, again)).toEqual({ outcome: 'unchanged' });
    expect(nextOf(decide(declined, { ...again, afterNo: true })).lapses?.[0]).toMatchObject({
      declined: true,
      answers: { mentor: { answer: 'no' } },
    });
    expect(nextOf(decide(lapsed, { ...again, afterNo: true })).lapses?.[0]).not.toHaveProperty('declined');
    for (const state of [anOffer(), aPair()]) expect(decide(state, { ...again, afterNo: true })).toEqual({ outcome: 'unchanged' });
  });
});

describe('the plan of the round becomes another', () => {
  const later = theRound({ kickOff: { ...round.kickOff, date: '2027-10-20' } });
  const follow = (state: Pair, now: Temporal.Instant) => decidePair(later, state, { command: 'follow plan' }, now);

  test('and meetings without a time are in its weeks, none of them in one that is over; what is booked stays', () => {
    const booked = withMeeting(aPair(), at('2027-10-13T12:00:00Z'));
    const weeks = meetingsFor(later, {}, OFFERED_AT).map(({ week }) => week);
    expect(weeks[1]).not.toBe('2027-11-08');
    const next = nextOf(follow(booked, OFFERED_AT));
    expect(next.meetings[0]).toEqual(booked.meetings[0]);
    expect(next.meetings.slice(1).map(({ week }) => week)).toEqual(weeks.slice(1));
    expect(
      nextOf(follow(aPair(), MIDST))
        .meetings.map(({ week }) => week)
        .every((week) => week >= '2027-11-22'),
    ).toBe(true);
  });

  test('an offer is told of it, and a pair that is over has no part in it', () => {
    expect(follow(anOffer(), MIDST)).toMatchObject({ outcome: 'changed', next: anOffer(), events: [] });
    const ended = nextOf(decide(aPair(), { command: 'end' }));
    expect(follow(ended, MIDST)).toEqual({ outcome: 'unchanged' });
  });

  test('a pair that paused or came later has the weeks that are left for it', () => {
    const instead = nextOf(follow({ ...aPair(), instead: { mentee: 'asa-bo' } }, MIDST));
    expect(instead.meetings.map(({ week }) => week).every((week) => week >= '2027-11-22')).toBe(true);
    expect(instead.meetings.some(({ version }) => version > 0)).toBe(true);
  });
});
