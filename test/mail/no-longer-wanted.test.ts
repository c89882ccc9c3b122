import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { LetterAbout, LetterName } from '../../shared/domain/letter.ts';
import { decidePair } from '../../shared/domain/pair/decide-pair.ts';
import type { Pair } from '../../shared/domain/pair/pair.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import type { Message } from '../../shared/mail/message.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import type { Role } from '../../shared/round/round-file.ts';
import { nextOf } from '../builders/decided.ts';
import { contextForPair, contextForPerson } from '../builders/letter-contexts.ts';
import { anOffer, aPair, OFFERED_AT, withMeeting, withMeetingCancelled, withMeetingHeld, withTimesProposed } from '../builders/pairs.ts';
import { APPLIED_AT, aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { composed, textOf } from './sent.ts';

const round = theRound();
const people = { mentor: aPerson(), mentee: aPerson({ role: 'mentee' }) };
const MEETS_AT = Temporal.Instant.from('2027-10-20T12:00:00Z');
const before = MEETS_AT.subtract({ hours: 24 });
const after = MEETS_AT.add({ hours: 3 });

describe('a letter is not written when meanwhile', () => {
  it('the reader has answered the offer', () => {
    const half = nextOf(decidePair(round, anOffer(), { command: 'answer', by: 'mentor', answer: 'yes' }, OFFERED_AT));
    expect(written('offer reminder', half, 'mentor', OFFERED_AT)).toBeUndefined();
    expect(written('offer reminder', half, 'mentee', OFFERED_AT)).toBeDefined();
  });

  it('the meeting was moved', () => {
    const booked = withMeeting(aPair(), MEETS_AT);
    const moved = withMeeting(booked, MEETS_AT.add({ hours: 48 }), { at: before });
    expect(written('day before meeting', booked, 'mentor', before, { meeting: 1, version: 1 })).toBeDefined();
    expect(written('day before meeting', moved, 'mentor', before, { meeting: 1, version: 1 })).toBeUndefined();
    expect(written('day before meeting', moved, 'mentor', before, { meeting: 1, version: 2 })).toBeDefined();
  });

  it('the meeting was cancelled', () => {
    const cancelled = withMeetingCancelled(withMeeting(aPair(), MEETS_AT), 'mentee', 1, before);
    expect(written('week before meeting', cancelled, 'mentor', before, { meeting: 1, version: 1 })).toBeUndefined();
    expect(written('meeting invitation', cancelled, 'mentor', before, { meeting: 1, version: 1 })).toBeUndefined();
    expect(written('meeting cancelled', cancelled, 'mentor', before, { meeting: 1, version: 2 })).toBeDefined();
  });

  it('the meeting has begun', () => {
    expect(written('day before meeting', withMeeting(aPair(), MEETS_AT), 'mentor', MEETS_AT, { meeting: 1, version: 1 })).toBeUndefined();
  });

  it('the reader has said how the meeting went, and the other has not', () => {
    const reported = withMeetingHeld(withMeeting(aPair(), MEETS_AT), after, 'mentor');
    expect(written('meeting unreported', reported, 'mentor', after, { meeting: 1, version: 1 })).toBeUndefined();
    expect(written('meeting unreported', reported, 'mentee', after, { meeting: 1, version: 1 })).toBeDefined();
  });

  it('the proposed times have passed or been taken', () => {
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentee', times: [MEETS_AT] });
    expect(written('answer times', proposed, 'mentor', before, { meeting: 1 })).toBeDefined();
    expect(written('answer times', proposed, 'mentor', after, { meeting: 1 })).toBeUndefined();
    expect(written('answer times', withMeeting(aPair(), MEETS_AT), 'mentor', before, { meeting: 1 })).toBeUndefined();
  });

  it('times are asked of the one who proposed them', () => {
    const proposed = withTimesProposed(aPair(), { number: 1, by: 'mentee', times: [MEETS_AT] });
    expect(written('times proposed', proposed, 'mentee', before, { meeting: 1 })).toBeUndefined();
  });

  it('the meeting has been booked', () => {
    expect(written('book meeting', aPair(), 'mentee', before, { meeting: 1 })).toBeDefined();
    expect(written('book meeting', withMeeting(aPair(), MEETS_AT), 'mentee', before, { meeting: 1 })).toBeUndefined();
  });

  it('the meeting could not be over any more when the closing workshop begins', () => {
    const latest = workshopAt(round).subtract({ minutes: round.meetings.minutes });
    expect(written('book meeting', aPair(), 'mentee', latest.subtract({ seconds: 1 }), { meeting: 1 })).toBeDefined();
    expect(written('book meeting', aPair(), 'mentee', latest, { meeting: 1 })).toBeUndefined();
  });

  it('the pair has ended', () => {
    const ended = nextOf(decidePair(round, withMeeting(aPair(), MEETS_AT), { command: 'end' }, before));
    for (const letter of ['introduction', 'week before meeting', 'pulse', 'evaluation', 'thanks'] as const) {
      expect(written(letter, ended, 'mentor', before, { meeting: 1, version: 1, pulse: 1 })).toBeUndefined();
    }
    expect(written('pair ended', ended, 'mentor', before)).toBeDefined();
  });

  it('somebody left without a pair has got one', () => {
    const occasion = { round, language: 'sv', now: before, letter: 'no place' } as const;
    expect(composed(contextForPerson(occasion, people.mentor))).toBeDefined();
    expect(composed(contextForPerson(occasion, { ...people.mentor, pairs: ['asa-orjan'] }))).toBeUndefined();
  });

  it('the address has been confirmed, or the call is over', () => {
    const reminder = (stage: 'call open' | 'matching', person = people.mentor) =>
      composed(contextForPerson({ round, language: 'sv', now: APPLIED_AT, letter: 'confirm reminder', stage }, person));
    const { confirmedAt: _, ...unconfirmed } = { ...people.mentor, status: 'submitted' as const };
    expect(reminder('call open', unconfirmed)).toBeDefined();
    expect(reminder('matching', unconfirmed)).toBeUndefined();
    expect(reminder('call open')).toBeUndefined();
  });

  it('the evaluation has been answered', () => {
    const answered = { mentor: { ...people.mentor, evaluatedAt: '2028-02-10T10:00:00.000Z' }, mentee: people.mentee };
    const occasion = { round, language: 'sv', now: before, letter: 'evaluation reminder' } as const;
    expect(composed(contextForPair(occasion, aPair(), people, 'mentor'))).toBeDefined();
    expect(composed(contextForPair(occasion, aPair(), answered, 'mentor'))).toBeUndefined();
  });
});

it('of a meeting called off for a pause of a pair that has ended since says that it has ended, not that somebody cannot come', () => {
  const [from, until] = [dayOf(round, before), dayOf(round, after.add({ hours: 48 }))];
  const pause = { command: 'pause', by: 'operator', from, until, keepsMeetings: false } as const;
  const paused = nextOf(decidePair(round, withMeeting(aPair(), MEETS_AT), pause, before));
  const ended = nextOf(decidePair(round, paused, { command: 'end' }, before.add({ hours: 1 })));
  const letter = written('meeting cancelled', ended, 'mentor', before.add({ hours: 1 }), { meeting: 1, version: 2 });
  expect(letter === undefined ? '' : textOf(letter).replace(/\s+/g, ' ')).toContain('är inställt, eftersom ert mentorskap är avslutat');
});

it('of a meeting called off by leaving asks for no new times whoever has left for good, and says nothing of it to the other', () => {
  const cancelled = withMeetingCancelled(withMeeting(aPair(), MEETS_AT), 'mentor', 1, before);
  const left = { ...people, mentor: { ...aPerson(), status: 'left' as const } };
  const told = (reader: Role) => {
    const about = { meeting: 1, version: 2 };
    const letter = composed(
      contextForPair({ round, language: 'sv', now: before, letter: 'meeting cancelled', about }, cancelled, left, reader),
    );
    return letter === undefined ? '' : textOf(letter).replace(/\s+/g, ' ');
  };
  expect(told('mentor')).toContain('Du har ställt in mötet');
  expect(told('mentor')).not.toMatch(/nya tider|\/book/);
  expect(told('mentee')).toMatch(/Föreslå nya tider.*\/book/);
  expect(told('mentee')).not.toContain('avslutat');
});

function written(letter: LetterName, pair: Pair, reader: Role, now: Temporal.Instant, about: LetterAbout = {}): Message | undefined {
  return composed(contextForPair({ round, language: 'sv', now, letter, about, stage: 'running' }, pair, people, reader));
}
