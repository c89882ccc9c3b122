import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Attention, attentionSchema, worstFirst } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { emptyBoard } from '../../shared/domain/matching/board/board.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { newRound, type Stage } from '../../shared/domain/round-state.ts';
import { type Situation, type Standing, standingOf } from '../../shared/domain/standing-of.ts';
import { nextOf } from '../builders/decided.ts';
import { anOffer, aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';

const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2027-11-22T09:00:00Z');
const BOOKED = at('2027-10-20T12:00:00Z');
const AHEAD = at('2027-12-01T12:00:00Z');
const round = theRound();
const pair = aPair();
const ended = nextOf(decidePair(round, pair, { command: 'end' }, NOW));

function entry(reason: Attention['reason'], occasion: string, kind: 'pair' | 'application' | 'round' = 'pair'): Attention {
  const subject = kind === 'round' ? { kind } : { kind, id: kind === 'pair' ? 'asa-orjan' : 'asa' };
  return attentionSchema.parse({ subject, reason, occasion, since: '2027-11-10T07:00:00.000Z' });
}

function inSituation(changes: Partial<Situation> & { readonly stage?: Stage } = {}): Situation {
  const state = { ...newRound('table', NOW), stage: changes.stage ?? ('running' as const) };
  return { round, now: NOW, state, board: undefined, pair, people: [], ...changes };
}

function pulsed(before: Pair, pulse: 1 | 2, going: number): Pair {
  const answer = { going, time: 3, wantsContact: false };
  return nextOf(decidePair(round, before, { command: 'answer pulse', by: 'mentor', pulse, answer }, NOW));
}

const booked = withMeeting(pair, BOOKED);
const proposed = withTimesProposed(pair, { number: 1, by: 'mentee', times: [AHEAD], at: at('2027-11-01T08:00:00Z') });
const differs = nextOf(
  decidePair(
    round,
    withMeetingHeld(booked, NOW),
    { command: 'meeting', number: 1, change: { command: 'report', by: 'mentee', report: { held: false, wantsContact: false } } },
    NOW,
  ),
);
const twiceOff = withMeetingCancelled(withMeeting(withMeetingCancelled(booked, 'mentee'), AHEAD), 'mentee');
const board = (approved: number) => ({ ...emptyBoard, proposal: 5, approved });
const left = { ...aPerson({ id: 'asa' }), status: 'left' as const };
const stays = aPerson({ id: 'orjan', role: 'mentee' });

const assisting = { number: 1, language: 'sv' as const, refusesReminders: false };
const helped = { ...stays, answers: { ...stays.answers, assistant: { name: 'Lotta Vik', email: 'lotta@person.example' } }, assisting };
const held = { ...stays, held: { by: 'karin', at: '2027-11-01T07:00:00.000Z', until: '2027-11-10' }, holds: 2 };
const asks = (kind: 'object' | 'correct', isAnswered = false) => ({
  ...{ kind, at: '2027-10-15T07:00:00.000Z', words: 'Snälla.' },
  ...(isAnswered ? { answer: { at: '2027-10-20T07:00:00.000Z', by: 'karin', granted: true, words: 'Ja.' } } : {}),
});
const asked = { ...stays, requests: [asks('object', true), asks('correct')] };
const unused = { ...stays, restricted: { since: '2027-11-01T07:00:00.000Z', request: 1 } };
const lost = (over: 'ended' | 'said no', id = 'asa-orjan') => ({ ...stays, lastPair: { id, over } });
const goesOn = { ...stays, lastPair: { id: 'asa-orjan', over: 'ended' as const, goesOn: true as const } };
const replaced: Pair = { ...ended, ending: { asks: [], why: 'replaced' } };
const pausing: Pair = {
  ...proposed,
  pauses: [{ from: '2027-11-15', until: '2027-11-30', by: 'mentor', at: '2027-11-10T07:00:00.000Z', version: 1 }],
};

const CASES: readonly (readonly [what: string, of: Attention, now: Situation, is: Standing])[] = [
  ['an offer nobody has answered', entry('offer unanswered', 'offer'), inSituation({ pair: anOffer() }), 'waits'],
  ['an offer that was answered', entry('offer unanswered', 'offer'), inSituation(), 'over'],
  ['a meeting without a time', entry('nobody booked', 'meeting 1 version 0'), inSituation(), 'waits'],
  ['a meeting with times proposed', entry('nobody booked', 'meeting 1 version 0'), inSituation({ pair: proposed }), 'quiet'],
  ['a meeting that got its time', entry('nobody booked', 'meeting 1 version 0'), inSituation({ pair: booked }), 'over'],
  ['a meeting without a time in a pair that ended', entry('nobody booked', 'meeting 1 version 0'), inSituation({ pair: ended }), 'over'],
  ['times nobody has chosen', entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'), inSituation({ pair: proposed }), 'waits'],
  ['times that were chosen', entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'), inSituation({ pair: booked }), 'over'],
  ['a meeting nobody reported', entry('nobody reported', 'meeting 1 version 1'), inSituation({ pair: booked }), 'waits'],
  [
    'a meeting somebody reported late',
    entry('nobody reported', 'meeting 1 version 1'),
    inSituation({ pair: withMeetingHeld(booked, NOW) }),
    'over',
  ],
  ['two reports that differ', entry('reports differ', 'meeting 1 version 1'), inSituation({ pair: differs }), 'waits'],
  [
    'two reports that agree now',
    entry('reports differ', 'meeting 1 version 1'),
    inSituation({ pair: withMeetingHeld(booked, NOW) }),
    'over',
  ],
  ['silence', entry('no meeting for 35 days', 'since 2027-10-06'), inSituation(), 'waits'],
  [
    'silence with a meeting ahead',
    entry('no meeting for 35 days', 'since 2027-10-06'),
    inSituation({ pair: withMeeting(pair, AHEAD) }),
    'quiet',
  ],
  [
    'silence before a meeting that was held',
    entry('no meeting for 35 days', 'since 2027-10-06'),
    inSituation({ pair: withMeetingHeld(withMeeting(pair, at('2027-11-15T12:00:00Z')), NOW) }),
    'over',
  ],
  [
    'silence after the workshop',
    entry('no meeting for 50 days', 'since 2027-12-01'),
    inSituation({ now: at('2028-02-17T09:00:00Z') }),
    'over',
  ],
  ['two cancellations', entry('two cancellations in a row', 'meeting 1 version 4'), inSituation({ pair: twiceOff }), 'waits'],
  [
    'two cancellations and a new time',
    entry('two cancellations in a row', 'meeting 1 version 4'),
    inSituation({ pair: withMeeting(twiceOff, AHEAD) }),
    'quiet',
  ],
  ['a low score', entry('low score', 'pulse 1 mentor'), inSituation({ pair: pulsed(pair, 1, 1) }), 'waits'],
  [
    'a low score and a better one since',
    entry('low score', 'pulse 1 mentor'),
    inSituation({ pair: pulsed(pulsed(pair, 1, 1), 2, 4) }),
    'over',
  ],
  ['a wish to be contacted in a pair that ended', entry('asked to be contacted', 'pulse 1 mentor'), inSituation({ pair: ended }), 'waits'],
  ['a complaint of somebody who left', entry('mail complained about', 'x', 'application'), inSituation({ people: [left] }), 'waits'],
  ['a mail that came back', entry('mail bounced', 'x', 'application'), inSituation({ people: [stays] }), 'waits'],
  ['a mail that came back from somebody who left', entry('mail bounced', 'x', 'application'), inSituation({ people: [left] }), 'over'],
  [
    'a mail that came back from an address that was corrected',
    entry('mail bounced', 'x', 'application'),
    inSituation({ people: [{ ...stays, addressSince: '2027-11-11T07:00:00.000Z' }] }),
    'over',
  ],
  ['one without a pair', entry('somebody left', 'end'), inSituation({ pair: ended, people: [left, stays] }), 'waits'],
  [
    'one who has a new pair',
    entry('somebody left', 'end'),
    inSituation({ pair: ended, people: [left, { ...stays, pairs: ['li-orjan'] }] }),
    'over',
  ],
  ['two of whom both left', entry('somebody left', 'end'), inSituation({ pair: ended, people: [left, { ...left, id: 'orjan' }] }), 'over'],
  [
    'one without a pair when the round is at its end',
    entry('pair ended', 'end'),
    inSituation({ stage: 'closing', people: [stays] }),
    'over',
  ],
  ['a proposal', entry('proposal to look at', 'after 2', 'round'), inSituation({ board: board(2) }), 'waits'],
  ['a proposal that was sent', entry('proposal to look at', 'after 2', 'round'), inSituation({ board: board(5) }), 'over'],
  ['an approval that was lost', entry('approval lost', 'offers of 4', 'round'), inSituation({ board: board(4) }), 'waits'],
  ['an approval that was given again', entry('approval lost', 'offers of 4', 'round'), inSituation({ board: board(5) }), 'over'],
  ['people who cannot all be placed', entry('not all can be placed', 'proposal 5', 'round'), inSituation({ board: board(2) }), 'waits'],
  [
    'people who could not in an older plan',
    entry('not all can be placed', 'proposal 4', 'round'),
    inSituation({ board: board(2) }),
    'over',
  ],
  ['too few who apply', entry('recruiting behind', 'day 10', 'round'), inSituation({ stage: 'call open' }), 'waits'],
  ['too few who applied', entry('recruiting behind', 'day 10', 'round'), inSituation({ stage: 'matching' }), 'over'],
  [
    'somebody who was entered and has not answered',
    entry('welcome unanswered', 'entered', 'application'),
    inSituation({ people: [{ ...stays, status: 'submitted' }] }),
    'waits',
  ],
  ['somebody who has answered', entry('welcome unanswered', 'entered', 'application'), inSituation({ people: [stays] }), 'over'],
  [
    'somebody who has not answered when the round is at its end',
    entry('welcome unanswered', 'entered', 'application'),
    inSituation({ stage: 'closing', people: [{ ...stays, status: 'submitted' }] }),
    'over',
  ],
  ['a round to close', entry('time to close', 'closing', 'round'), inSituation({ stage: 'closing' }), 'waits'],
  ['a fault that was reported', entry('fault reported', 'r1', 'round'), inSituation({ stage: 'closing' }), 'waits'],
  ['a closed round', entry('time to close', 'closing', 'round'), inSituation({ stage: 'closed' }), 'over'],
  ['something of another version', entry('cannot be read', 'pair / PAIR#a-b / PAIR', 'round'), inSituation({ stage: 'closed' }), 'waits'],
  ['something that nobody does', entry('nobody does it', 'pair formed x', 'round'), inSituation({ stage: 'closed' }), 'waits'],
  ['a letter that may not have come', entry('mail in doubt', 'x', 'application'), inSituation({ people: [left, stays] }), 'waits'],
  [
    'a letter that may not have come to somebody who left',
    entry('mail in doubt', 'x', 'application'),
    inSituation({ people: [left] }),
    'over',
  ],
  ['a letter to operators that may not have come', entry('mail in doubt', 'x', 'round'), inSituation(), 'waits'],
  [
    'mail of somebody who is there that SES holds back',
    entry('mail held back by SES', 'x', 'application'),
    inSituation({ people: [stays] }),
    'waits',
  ],
  ['mail to operators that came back', entry('mail bounced', 'x', 'round'), inSituation(), 'waits'],
  ['mail that came back from one of two', entry('mail bounced', 'x'), inSituation({ people: [left, stays] }), 'waits'],
  [
    'mail that came back after the address was corrected',
    entry('mail bounced', 'x', 'application'),
    inSituation({ people: [{ ...stays, addressSince: '2027-11-10T06:59:59.000Z' }] }),
    'waits',
  ],
  [
    'mail that came back in the moment the address was corrected',
    entry('mail bounced', 'x', 'application'),
    inSituation({ people: [{ ...stays, addressSince: '2027-11-10T07:00:00.000Z' }] }),
    'over',
  ],
  [
    'a proposal when the round is at its end',
    entry('proposal to look at', 'after 2', 'round'),
    inSituation({ stage: 'closing', board: board(2) }),
    'over',
  ],
  [
    'a proposal in a closed round',
    entry('proposal to look at', 'after 2', 'round'),
    inSituation({ stage: 'closed', board: board(2) }),
    'over',
  ],
  ['the first proposal', entry('proposal to look at', 'after 0', 'round'), inSituation(), 'waits'],
  [
    'an approval that was lost at the end',
    entry('approval lost', 'offers of 4', 'round'),
    inSituation({ stage: 'closing', board: board(4) }),
    'over',
  ],
  [
    'people not placed in a plan that was sent',
    entry('not all can be placed', 'proposal 5', 'round'),
    inSituation({ board: board(5) }),
    'over',
  ],
  [
    'people not placed at the end',
    entry('not all can be placed', 'proposal 5', 'round'),
    inSituation({ stage: 'closing', board: board(2) }),
    'over',
  ],
  [
    'a low score in a closed round',
    entry('low score', 'pulse 1 mentor'),
    inSituation({ stage: 'closed', pair: pulsed(pair, 1, 1) }),
    'over',
  ],
  ['a low score of the other one', entry('low score', 'pulse 1 mentee'), inSituation({ pair: pulsed(pair, 1, 1) }), 'over'],
  ['silence when the workshop begins', entry('no meeting for 50 days', 'x'), inSituation({ now: at('2028-02-16T14:00:00Z') }), 'over'],
  ['silence just before the workshop', entry('no meeting for 50 days', 'x'), inSituation({ now: at('2028-02-16T13:59:59Z') }), 'waits'],
  ['one cancellation, as the other meeting was held', entry('two cancellations in a row', 'x'), inSituation(), 'over'],
  [
    'two cancellations after the workshop',
    entry('two cancellations in a row', 'x'),
    inSituation({ now: at('2028-02-17T09:00:00Z'), pair: twiceOff }),
    'over',
  ],
  [
    'two cancellations and a new time that has passed',
    entry('two cancellations in a row', 'x'),
    inSituation({ now: AHEAD, pair: withMeeting(twiceOff, AHEAD) }),
    'waits',
  ],
  [
    'a meeting without a time after the workshop',
    entry('nobody booked', 'meeting 1 version 0'),
    inSituation({ now: at('2028-02-17T09:00:00Z') }),
    'over',
  ],
  ['a later meeting without a time', entry('nobody booked', 'meeting 2 version 0'), inSituation(), 'over'],
  [
    'times nobody has chosen, after the workshop',
    entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'),
    inSituation({ now: at('2028-02-17T09:00:00Z'), pair: proposed }),
    'over',
  ],
  [
    'silence since a meeting that was held before',
    entry('no meeting for 35 days', 'x'),
    inSituation({ pair: withMeetingHeld(booked, NOW) }),
    'waits',
  ],
  [
    'an assistant who gets no mail',
    entry('assistant not reached', 'assistant:orjan-1 x', 'application'),
    inSituation({ people: [left, helped] }),
    'waits',
  ],
  [
    'an assistant before this one',
    entry('assistant not reached', 'assistant:orjan-2 x', 'application'),
    inSituation({ people: [helped] }),
    'over',
  ],
  [
    'an assistant of nobody',
    entry('assistant not reached', 'assistant:orjan-1 x', 'application'),
    inSituation({ people: [stays] }),
    'over',
  ],
  [
    'an assistant of a manager who left',
    entry('assistant not reached', 'assistant:orjan-1 x', 'application'),
    inSituation({ people: [{ ...helped, status: 'left' }] }),
    'over',
  ],
  ['a hold whose day has come', entry('hold over', 'hold 2', 'application'), inSituation({ people: [left, held] }), 'waits'],
  ['a hold that got another day', entry('hold over', 'hold 1', 'application'), inSituation({ people: [held] }), 'over'],
  [
    'two reports that differ anew after the operators had settled it',
    entry('reports differ', 'meeting 1 version 1 settled 2027-11-12T08:00:00.000Z'),
    inSituation({ pair: differs }),
    'waits',
  ],
  [
    'times nobody has chosen, of two whose data are used',
    entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'),
    inSituation({ pair: proposed, people: [stays, aPerson()] }),
    'waits',
  ],
  [
    'silence since the very meeting that was held',
    entry('no meeting for 35 days', 'x'),
    inSituation({ pair: withMeetingHeld(withMeeting(pair, at('2027-11-10T07:00:00Z')), NOW) }),
    'waits',
  ],
  ['a hold that ended', entry('hold over', 'hold 2', 'application'), inSituation({ people: [{ ...stays, holds: 2 }] }), 'over'],
  [
    'a hold of somebody who left',
    entry('hold over', 'hold 2', 'application'),
    inSituation({ people: [{ ...held, status: 'left' }] }),
    'over',
  ],
  ['a hold in a closed round', entry('hold over', 'hold 2', 'application'), inSituation({ stage: 'closed', people: [held] }), 'over'],
  ['a request nobody answered', entry('request to answer', 'request 2', 'application'), inSituation({ people: [left, asked] }), 'waits'],
  [
    'a request in a closed round',
    entry('request to answer', 'request 2', 'application'),
    inSituation({ stage: 'closed', people: [asked] }),
    'waits',
  ],
  ['a request that was answered', entry('request to answer', 'request 1', 'application'), inSituation({ people: [asked] }), 'over'],
  ['a request there is not', entry('request to answer', 'request 3', 'application'), inSituation({ people: [asked] }), 'over'],
  [
    'one whose partner nobody took over from',
    entry('nobody took over', 'end'),
    inSituation({ pair: ended, people: [left, lost('ended')] }),
    'waits',
  ],
  ['one who said no themselves', entry('nobody took over', 'end'), inSituation({ pair: ended, people: [lost('said no')] }), 'over'],
  [
    'one who was in another pair since',
    entry('nobody took over', 'end'),
    inSituation({ pair: ended, people: [lost('ended', 'li-orjan')] }),
    'over',
  ],
  [
    'one who is in another pair',
    entry('nobody took over', 'end'),
    inSituation({ pair: ended, people: [{ ...lost('ended'), pairs: ['li-orjan'] }] }),
    'over',
  ],
  [
    'one who has left since',
    entry('nobody took over', 'end'),
    inSituation({ pair: ended, people: [{ ...lost('ended'), status: 'left' }] }),
    'over',
  ],
  [
    'one nobody took over from when the round is at its end',
    entry('nobody took over', 'end'),
    inSituation({ stage: 'closing', pair: ended, people: [lost('ended')] }),
    'over',
  ],
  [
    'one who goes on as the other was replaced',
    entry('nobody took over', 'end'),
    inSituation({ pair: replaced, people: [goesOn] }),
    'waits',
  ],
  ['one who was to be replaced', entry('nobody took over', 'end'), inSituation({ pair: replaced, people: [lost('ended')] }), 'over'],
  [
    'times nobody has chosen in a pause',
    entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'),
    inSituation({ pair: pausing }),
    'quiet',
  ],
  [
    'times nobody has chosen after a pause',
    entry('times unanswered', 'meeting 1 2027-11-01T08:00:00.000Z'),
    inSituation({ pair: pausing, now: at('2027-12-01T09:00:00Z') }),
    'waits',
  ],
  ...(['no meeting for 35 days', 'no meeting for 50 days', 'two cancellations in a row', 'nobody booked', 'times unanswered'] as const).map(
    (reason) =>
      [`${reason}, of one whose data are not used`, entry(reason, 'x'), inSituation({ people: [left, unused] }), 'quiet'] as const,
  ),
  [
    'a low score of one whose data are not used',
    entry('low score', 'pulse 1 mentor'),
    inSituation({ pair: pulsed(pair, 1, 1), people: [unused] }),
    'waits',
  ],
  [
    'somebody entered who has not answered, beside one who has',
    entry('welcome unanswered', 'entered', 'application'),
    inSituation({ people: [stays, { ...stays, status: 'submitted' }] }),
    'waits',
  ],
  [
    'one who lets nobody be sought',
    entry('somebody left', 'end'),
    inSituation({ pair: ended, people: [{ ...stays, seeksNobody: true }] }),
    'over',
  ],
  ['a fault of the system', entry('failed for a day', 'pair formed x', 'round'), inSituation({ stage: 'closed' }), 'waits'],
];

describe('something on the operators’ list', () => {
  it.each(CASES)('%s', (_, attention, situation, standing) => {
    expect(standingOf(attention, situation)).toBe(standing);
  });

  it('stands with the worst first, and of what is as bad the newest', () => {
    const days = (day: number) => stamp(OFFERED_AT.add({ hours: 24 * day }));
    const all = [
      { ...entry('nobody booked', 'a'), since: days(3) },
      { ...entry('low score', 'b'), since: days(1) },
      { ...entry('asked to be contacted', 'c'), since: days(2) },
      { ...entry('nobody booked', 'd'), since: days(9) },
      { ...entry('mail complained about', 'e', 'application'), since: days(5) },
    ];
    expect(all.toSorted(worstFirst).map(({ occasion }) => occasion)).toEqual(['e', 'c', 'b', 'd', 'a']);
  });
});
