import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decidePair, figuresOf, isLive, mayAddMeeting, type Pair, type PairCommand } from '../../shared/domain/pair/pair.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withMeetingHeld } from '../builders/pairs.ts';
import { theRound } from '../builders/round.ts';

const round = theRound();
const LATER = OFFERED_AT.add({ hours: 48 });
const decide = (pair: Pair, command: PairCommand, now = LATER) => decidePair(round, pair, command, now);
const eventsOf = (decision: ReturnType<typeof decide>) => (decision.outcome === 'changed' ? decision.events.map(({ name }) => name) : []);
const MEETING_AT = Temporal.Instant.from('2027-10-20T12:00:00Z');

test('a pair is formed by the second yes, not by the first', () => {
  const first = decide(anOffer(), { command: 'answer', by: 'mentee', answer: 'yes' });
  expect(eventsOf(first)).toEqual(['pair answered']);
  const second = decide(nextOf(first), { command: 'answer', by: 'mentor', answer: 'yes' });
  expect(eventsOf(second)).toEqual(['pair answered', 'pair formed']);
});

test('one no is enough, also after the other has said yes, and cannot be taken back by pressing yes', () => {
  const first = nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'yes' }));
  const declined = decide(first, { command: 'answer', by: 'mentee', answer: 'no' });
  expect(eventsOf(declined)).toEqual(['pair answered', 'pair declined']);
  expect(decide(nextOf(declined), { command: 'answer', by: 'mentee', answer: 'yes' })).toEqual({
    outcome: 'refused',
    why: 'already answered',
  });
  expect(decide(nextOf(declined), { command: 'answer', by: 'mentor', answer: 'yes' })).toEqual({ outcome: 'unchanged' });
});

test('an answer that comes after the offer has lapsed is told so', () => {
  const lapsed = nextOf(decide(anOffer(), { command: 'lapse' }));
  expect(decide(lapsed, { command: 'answer', by: 'mentor', answer: 'yes' })).toEqual({ outcome: 'refused', why: 'offer over' });
});

test('a pair that has been formed does not lapse', () => {
  expect(decide(aPair(), { command: 'lapse' })).toEqual({ outcome: 'unchanged' });
});

test('when somebody leaves, an offer falls through, and a pair ends with its coming meetings called off', () => {
  expect(eventsOf(decide(anOffer(), { command: 'end' }))).toEqual(['pair declined']);
  const ended = decide(withMeeting(aPair(), MEETING_AT), { command: 'end' });
  expect(eventsOf(ended)).toEqual(['pair ended', 'meeting cancelled']);
  expect(nextOf(ended).meetings[0]?.calledOff[0]?.by).toBe('end of pair');
  expect(isLive(nextOf(ended))).toBe(false);
});

test('a meeting that took place is not called off when the pair ends afterwards', () => {
  const held = withMeetingHeld(withMeeting(aPair(), MEETING_AT), MEETING_AT.add({ hours: 2 }));
  const ended = decide(held, { command: 'end' }, MEETING_AT.add({ hours: 24 }));
  expect(eventsOf(ended)).toEqual(['pair ended']);
  expect(nextOf(ended).meetings[0]).toEqual(held.meetings[0]);
});

test('the second cancellation in a row goes to a human being, and a meeting that is held breaks the row', () => {
  const cancelledOnce = withMeetingCancelled(withMeeting(aPair(), MEETING_AT), 'mentee');
  const again = withMeeting(cancelledOnce, MEETING_AT.add({ hours: 24 }));
  const cancel = { command: 'meeting', number: 1, change: { command: 'cancel', by: 'mentor' } } as const;
  expect(eventsOf(decide(again, cancel))).toEqual(['meeting cancelled', 'pair at risk']);

  const held = withMeetingHeld(again, MEETING_AT.add({ hours: 26 }));
  const second = withMeeting(held, MEETING_AT.add({ hours: 24 * 28 }), { number: 2, at: MEETING_AT.add({ hours: 48 }) });
  expect(eventsOf(decide(second, { ...cancel, number: 2 }, MEETING_AT.add({ hours: 72 })))).toEqual(['meeting cancelled']);
});

test('a low pulse, a wish to be contacted and reports that differ each put the pair at risk, with an occasion of their own', () => {
  const low = decide(aPair(), {
    command: 'answer pulse',
    by: 'mentor',
    pulse: 1,
    answer: { going: 2, time: 3, wantsContact: true },
  });
  expect(low.outcome === 'changed' ? low.events.map(({ detail }) => detail) : []).toEqual([
    { pair: 'asa-orjan', pulse: 1, role: 'mentor' },
    { pair: 'asa-orjan', risk: 'low score', occasion: 'pulse 1 mentor' },
    { pair: 'asa-orjan', risk: 'asked to be contacted', occasion: 'pulse 1 mentor' },
  ]);
  const held = withMeetingHeld(withMeeting(aPair(), MEETING_AT), MEETING_AT.add({ hours: 2 }), 'mentor');
  const report = { held: false, wantsContact: false };
  const differs = decide(
    held,
    { command: 'meeting', number: 1, change: { command: 'report', by: 'mentee', report } },
    MEETING_AT.add({ hours: 3 }),
  );
  expect(eventsOf(differs)).toEqual(['meeting reported', 'pair at risk']);
});

test('a pair that has ended takes no more answers', () => {
  const ended = nextOf(decide(aPair(), { command: 'end' }));
  const pulse = { going: 3, time: 3, wantsContact: false };
  expect(decide(ended, { command: 'answer pulse', by: 'mentor', pulse: 1, answer: pulse })).toEqual({
    outcome: 'refused',
    why: 'not at this stage',
  });
  expect(decide(ended, { command: 'meeting', number: 1, change: { command: 'cancel', by: 'mentor' } })).toEqual({
    outcome: 'refused',
    why: 'not at this stage',
  });
});

test('the plan is a floor: a sixth meeting may be proposed once five have a time, and not before', () => {
  const sixth = (pair: Pair) =>
    decide(pair, {
      command: 'meeting',
      number: 6,
      change: { command: 'propose', by: 'mentor', times: [Temporal.Instant.from('2028-02-10T12:00:00Z')], place: undefined },
    });
  expect(sixth(aPair())).toEqual({ outcome: 'refused', why: 'not at this stage' });
  const booked = [1, 2, 3, 4, 5].reduce(
    (pair, number) => withMeeting(pair, MEETING_AT.add({ hours: 24 * 20 * number }), { number }),
    aPair(),
  );
  expect(nextOf(sixth(booked)).meetings).toHaveLength(6);
});

test('the figures of a pair count what happened, also bookings that were called off', () => {
  const cancelled = withMeetingCancelled(withMeeting(aPair(), MEETING_AT), 'mentee');
  const held = withMeetingHeld(withMeeting(cancelled, MEETING_AT), MEETING_AT.add({ hours: 2 }));
  expect(figuresOf(held)).toEqual({ offered: 1, formed: 1, declined: 0, ended: 0, agreed: 2, held: 1, cancelled: 1 });
});

test('before a pair has its plan no meeting may be added to it, and none can be proposed', () => {
  const half = nextOf(decide(anOffer(), { command: 'answer', by: 'mentee', answer: 'yes' }));
  const unplanned = nextOf(decide(half, { command: 'answer', by: 'mentor', answer: 'yes' }));
  const propose = { command: 'propose', by: 'mentee', times: [MEETING_AT], place: undefined } as const;
  expect(mayAddMeeting(unplanned)).toBe(false);
  expect(decide(unplanned, { command: 'meeting', number: 1, change: propose })).toEqual({ outcome: 'refused', why: 'not at this stage' });
});
