import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { MeetingCommand } from '../../shared/domain/pair/meeting-command.ts';
import { hasLapsed, lastDayToAnswer, offerEnds } from '../../shared/domain/pair/offer-time.ts';
import { figuresOf, isLive, mayAddMeeting, otherRole, type Pair, roleIn, wayOver } from '../../shared/domain/pair/pair.ts';
import type { PairCommand } from '../../shared/domain/pair/pair-command.ts';
import { pairId, partnerIn, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { type PulseAnswer, pulseSchema } from '../../shared/domain/pair/pulse.ts';
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

const pulse = (changes: Partial<PulseAnswer> = {}) =>
  ({ command: 'answer pulse', by: 'mentor', pulse: 1, answer: { going: 3, time: 3, wantsContact: false, ...changes } }) as const;
const risksOf = (decision: ReturnType<typeof decide>) =>
  decision.outcome === 'changed' ? decision.events.flatMap(({ detail }) => ('risk' in detail ? [detail.risk] : [])) : [];

test('an answer worse than expected, or far more time than was told, is a risk, and so is a wish to be contacted', () => {
  expect([1, 2, 3].map((going) => risksOf(decide(aPair(), pulse({ going }))))).toEqual([['low score'], ['low score'], []]);
  expect([4, 5].map((time) => risksOf(decide(aPair(), pulse({ time }))))).toEqual([[], ['low score']]);
  expect(risksOf(decide(aPair(), pulse({ wantsContact: true })))).toEqual(['asked to be contacted']);
});

test('the same answer to a pulse sent again is one; whatever is another in it counts', () => {
  const answered = nextOf(decide(aPair(), pulse({ note: 'Bra' })));
  expect(answered.pulses[1]?.mentor).toMatchObject({ going: 3, note: 'Bra' });
  expect(decide(answered, pulse({ note: 'Bra' }))).toEqual({ outcome: 'unchanged' });
  for (const other of [{ going: 4 }, { time: 4 }, { note: 'Bättre' }, { wantsContact: true }])
    expect(decide(answered, pulse({ note: 'Bra', ...other })).outcome, JSON.stringify(other)).toBe('changed');
  expect(decide(anOffer(), pulse())).toEqual({ outcome: 'refused', why: 'not at this stage' });
});

test('a pulse is answered from one to five', () => {
  const going = (number: number) =>
    pulseSchema.safeParse({ mentor: { going: number, time: 3, wantsContact: false, at: '2027-10-20T12:00:00.000Z' } }).success;
  expect([0, 1, 5, 6].map(going)).toEqual([false, true, true, false]);
});

test('meetings are planned once, for a pair that was formed', () => {
  expect(decide(aPair(), { command: 'plan meetings' })).toEqual({ outcome: 'unchanged' });
  expect(decide(anOffer(), { command: 'plan meetings' })).toEqual({ outcome: 'unchanged' });
  expect(aPair()).toMatchObject({ cancelledInARow: 0 });
  expect(aPair().meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('what happens to a meeting is told with its version, and with the nearest time it has or had', () => {
  const meeting = (number: number, change: MeetingCommand) => ({ command: 'meeting', number, change }) as const;
  const times = [MEETING_AT, MEETING_AT.add({ hours: 48 })];
  const soonest = '2027-10-20T12:00:00.000Z';
  const proposed = decide(aPair(), meeting(1, { command: 'propose', by: 'mentee', times, place: undefined }));
  expect(proposed).toMatchObject({ events: [{ name: 'times proposed', detail: { pair: 'asa-orjan', meeting: 1, version: 0 } }] });
  const agreed = decide(nextOf(proposed), meeting(1, { command: 'pick', by: 'mentor', time: MEETING_AT }));
  expect(agreed).toMatchObject({ events: [{ name: 'meeting agreed', detail: { meeting: 1, version: 1, soonest } }] });
  const moving = nextOf(decide(nextOf(agreed), meeting(1, { command: 'propose', by: 'mentee', times: [times[1]!], place: undefined })));
  expect(decide(moving, meeting(1, { command: 'pick', by: 'mentor', time: times[1]! }))).toMatchObject({
    events: [{ name: 'meeting moved', detail: { version: 2, soonest } }],
  });
  expect(decide(nextOf(agreed), meeting(1, { command: 'set place', by: 'mentor', place: 'Rum 5' }))).toMatchObject({
    events: [{ name: 'place changed', detail: { version: 1, sequence: 1, soonest } }],
  });
  expect(decide(nextOf(proposed), meeting(1, { command: 'set place', by: 'mentee', place: 'Rum 5' }))).toMatchObject({
    outcome: 'changed',
    events: [],
  });
  const both = withMeeting(nextOf(agreed), MEETING_AT.add({ hours: 24 }), { number: 2 });
  expect(decide(both, { command: 'end' })).toMatchObject({
    events: [
      { name: 'pair ended', detail: { soonest } },
      { name: 'meeting cancelled', detail: { meeting: 1, soonest } },
      { name: 'meeting cancelled', detail: { meeting: 2, soonest: '2027-10-21T12:00:00.000Z' } },
    ],
  });
});

test('two reports that differ are a risk, and so is a report that asks for contact; each is told once for each meeting', () => {
  const report = (held: boolean, by: 'mentor' | 'mentee', wantsContact = false) =>
    ({ command: 'meeting', number: 1, change: { command: 'report', by, report: { held, wantsContact } } }) as const;
  const now = MEETING_AT.add({ hours: 2 });
  const met = withMeeting(aPair(), MEETING_AT);
  const once = decide(met, report(true, 'mentor'), now);
  expect([risksOf(once), risksOf(decide(nextOf(once), report(true, 'mentee'), now))]).toEqual([[], []]);
  expect(decide(nextOf(once), report(false, 'mentee'), now)).toMatchObject({
    events: [{ name: 'meeting reported' }, { detail: { risk: 'reports differ', occasion: 'meeting 1 version 1' } }],
  });
  expect(decide(met, report(true, 'mentor', true), now)).toMatchObject({
    events: [{}, { detail: { risk: 'asked to be contacted', occasion: 'meeting 1 version 1 mentor' } }],
  });
});

test('one more meeting than the plan has may be proposed once all of it has times, and only as the next', () => {
  const booked = [1, 2, 3, 4, 5].reduce((pair, number) => withMeeting(pair, MEETING_AT.add({ hours: 24 * number }), { number }), aPair());
  const propose = (number: number) => {
    const times = [MEETING_AT.add({ hours: 24 * 20 })];
    return { command: 'meeting', number, change: { command: 'propose', by: 'mentee', times, place: undefined } } as const;
  };
  expect(mayAddMeeting(withMeeting(aPair(), MEETING_AT))).toBe(false);
  expect(nextOf(decide(booked, propose(6))).meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const number of [0, 7]) expect(decide(booked, propose(number))).toEqual({ outcome: 'refused', why: 'not at this stage' });
});

test('what a pair adds to the figures follows its state', () => {
  const figures = (pair: Pair) => {
    const { offered, formed, declined, ended } = figuresOf(pair);
    return [offered, formed, declined, ended];
  };
  expect(figures(anOffer())).toEqual([1, 0, 0, 0]);
  expect(figures(aPair())).toEqual([1, 1, 0, 0]);
  expect(figures(nextOf(decide(anOffer(), { command: 'lapse' })))).toEqual([1, 0, 1, 0]);
  expect(figures(nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'no' })))).toEqual([1, 0, 1, 0]);
  expect(figures(nextOf(decide(aPair(), { command: 'end' })))).toEqual([1, 1, 0, 1]);
});

test('the two of a pair are told apart, and nobody else is in it', () => {
  expect(['asa', 'orjan', 'bo'].map((person) => roleIn(aPair(), person))).toEqual(['mentor', 'mentee', undefined]);
  expect([otherRole('mentor'), otherRole('mentee')]).toEqual(['mentee', 'mentor']);
  expect([isLive(anOffer()), isLive(aPair()), isLive(nextOf(decide(anOffer(), { command: 'lapse' })))]).toEqual([true, true, false]);
  expect(peopleOf(pairId('asa', 'orjan'))).toEqual(['asa', 'orjan']);
  expect([peopleOf(''), peopleOf('asa')]).toEqual([
    ['', ''],
    ['asa', ''],
  ]);
  expect([partnerIn('asa-orjan', 'asa'), partnerIn('asa-orjan', 'orjan'), partnerIn('asa-asa', 'asa')]).toEqual([
    'orjan',
    'asa',
    undefined,
  ]);
});

test('how a pair came to nothing is told to each as they lived it', () => {
  const half = nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'yes' }));
  const said = (pair: Pair) => [wayOver(pair, 'mentor'), wayOver(pair, 'mentee')];
  expect(said(nextOf(decide(half, { command: 'answer', by: 'mentee', answer: 'no' })))).toEqual(['said yes', 'said no']);
  expect(said(nextOf(decide(half, { command: 'lapse' })))).toEqual(['said yes', 'did not answer']);
  expect(said(nextOf(decide(anOffer(), { command: 'answer', by: 'mentor', answer: 'no' })))).toEqual(['said no', 'had not answered']);
  expect(said(nextOf(decide(aPair(), { command: 'end' })))).toEqual(['ended', 'ended']);
});

test('an offer can be answered through all of its last day, and lapses with it', () => {
  const pair = anOffer();
  expect(lastDayToAnswer(pair, round).toString()).toBe('2027-09-25');
  expect(offerEnds(pair, round).toString()).toBe('2027-09-25T22:00:00Z');
  expect([offerEnds(pair, round).subtract({ seconds: 1 }), offerEnds(pair, round)].map((now) => hasLapsed(pair, round, now))).toEqual([
    false,
    true,
  ]);
});

test('in a pair that is over nothing more happens to its meetings, and it ends once', () => {
  const ended = nextOf(decide(withMeeting(aPair(), MEETING_AT), { command: 'end' }));
  const propose = { command: 'propose', by: 'mentee', times: [MEETING_AT], place: undefined } as const;
  expect(decide(ended, { command: 'meeting', number: 1, change: propose })).toEqual({ outcome: 'refused', why: 'not at this stage' });
  expect(decide(ended, { command: 'end' })).toEqual({ outcome: 'unchanged' });
  expect(decide(nextOf(decide(anOffer(), { command: 'lapse' })), { command: 'end' })).toEqual({ outcome: 'unchanged' });
});

test('a pair does not meet twice at once, but a meeting may be moved to a time that overlaps its own', () => {
  const booked = withMeeting(aPair(), MEETING_AT);
  const propose = (number: number, time: Temporal.Instant) =>
    decide(booked, { command: 'meeting', number, change: { command: 'propose', by: 'mentee', times: [time], place: undefined } });
  const later = MEETING_AT.add({ minutes: 30 });
  expect(propose(2, later)).toEqual({ outcome: 'refused', why: 'pair meets then' });
  expect(propose(1, later).outcome).toBe('changed');
  expect(propose(2, MEETING_AT.add({ minutes: 60 })).outcome).toBe('changed');
  // Also where the time was free when it was proposed.
  const both = nextOf(propose(2, MEETING_AT.add({ minutes: 60 })));
  const moved = withMeeting(both, MEETING_AT.add({ minutes: 45 }), { number: 1 });
  expect(
    decide(moved, { command: 'meeting', number: 2, change: { command: 'pick', by: 'mentor', time: MEETING_AT.add({ minutes: 60 }) } }),
  ).toEqual({
    outcome: 'refused',
    why: 'pair meets then',
  });
});
