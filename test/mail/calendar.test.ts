import ICAL from 'ical.js';
import type { AddressObject } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Invitation, invitationText } from '../../shared/mail/invitation.ts';
import type { LetterContext } from '../../shared/mail/letters/context.ts';
import { instantAt } from '../../shared/round/calendar.ts';
import { LANGUAGES } from '../../shared/round/languages.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { contextForPair } from '../builders/letter-contexts.ts';
import { aPair, withMeeting, withMeetingCancelled, withVenue } from '../builders/pairs.ts';
import { aPerson } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { everyLetter } from './every-letter.ts';
import { mailOf, messageOf } from './sent.ts';

const round = theRound();
const people = { mentor: aPerson(), mentee: aPerson({ role: 'mentee' }) };
const now = Temporal.Instant.from('2027-10-04T08:00:00Z');
const FIRST = instantAt(round, '2027-10-20', '14:00');
const SECOND = instantAt(round, '2027-11-03', '14:00');

const HOSTILE = '"><img src=x onerror=1> åäö; \\ , :'.padEnd(100, 'ö');
const withEntries = everyLetter(round, { mentor: HOSTILE, mentee: HOSTILE }).filter(
  ({ context }) => messageOf(context).calendar !== undefined,
);

describe('a calendar entry', () => {
  it('comes with the letters that set, move and cancel times, and with no others', () => {
    expect([...new Set(withEntries.map(({ letter }) => letter))].sort()).toEqual(
      [
        'assistant gone',
        'gathering cancelled',
        'introduction',
        'meeting cancelled',
        'meeting invitation',
        'meeting moved',
        'place changed',
        'plan changed',
        'workshop invitation',
      ].sort(),
    );
  });

  it.each(withEntries)('keeps to the lines of RFC 5545: $title', ({ context }) => {
    const ics = icsOf(context);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each(withEntries)('is read by a calendar as it was meant: $title', ({ context }) => {
    const entry = read(icsOf(context));
    const attendee = entry.event.attendees[0];
    expect(entry.event.attendees).toHaveLength(1);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe(`mailto:${context.assistant?.email ?? context.person?.email}`);
    expect(attendee?.getFirstParameter('cn')).toBe((context.assistant?.name ?? context.person?.answers.name)?.replaceAll('"', '”'));
    expect(attendee?.getFirstParameter('role')).toBe(context.assistant === undefined ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT');
    expect(attendee?.getFirstParameter('partstat')).toBe('NEEDS-ACTION');
    expect(entry.event.organizer).toBe(`mailto:${round.mail.address}`);
    expect(entry.event.description).toContain(context.link(context.assistant === undefined ? 'place' : 'book'));
  });

  it.each(withEntries)('asks for no answer, since none is read, and says where to turn: $title', ({ context }) => {
    const { event } = read(icsOf(context));
    expect(event.attendees[0]?.getFirstParameter('rsvp')).toBe('FALSE');
    expect(event.component.getFirstPropertyValue('x-microsoft-disallow-counter')).toBe('TRUE');
    expect(event.description).toMatch(/Svar från kalendern läser ingen|Nobody reads answers from the calendar/);
    const { words } = messageOf(context);
    expect(JSON.stringify(words)).not.toMatch(/ta emot|accept/i);
  });

  it.each(['Åsa "Å" Öberg', '"', 'a^b', "^'", '^n', 'A;B:C,D'])(
    'writes the name %s without signs that some calendars show as they stand',
    (name) => {
      const ics = invitationText(
        { ...round, mail: { ...round.mail, name } },
        anEntry({ attendee: { name, address: 'asa@person.example' } }),
      );
      const values = [...ics.replaceAll('\r\n ', '').matchAll(/CN="([^"]*)"/g)].map(([, value = '']) => value);
      expect(values).toHaveLength(2);
      for (const value of values) {
        expect(value).not.toContain('^');
        expect(value).toBe(name.replaceAll('"', '”').replaceAll('^', 'ˆ'));
      }
    },
  );

  it.each(withEntries)('shows onlookers no more than the programme: $title', ({ context }) => {
    const { event } = read(icsOf(context));
    expect(event.summary).toContain(context.say(round.name));
    expect(event.summary).not.toContain(context.partner?.answers.name ?? '-');
    expect(event.component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  it.each(withEntries)('says the same method in the mail as in itself, from the organiser: $title', async ({ context }) => {
    const mail = await mailOf(context);
    const [shown, attached] = mail.attachments;
    const type = shown?.headers.get('content-type');
    expect(shown?.contentType).toBe('text/calendar');
    expect(attached?.contentType).toBe('application/ics');
    expect(type).toMatchObject({ params: { method: read(String(shown?.content)).method } });
    expect(String(attached?.content)).toBe(String(shown?.content));
    expect(`mailto:${addressOf(mail.from)}`).toBe(read(String(shown?.content)).event.organizer);
  });
});

describe('a meeting from booking to cancellation', () => {
  const booked = withMeeting(aPair(), FIRST);
  const moved = withMeeting(booked, SECOND, { at: now });
  const cancelled = withMeetingCancelled(moved, 'mentee', 1, now);

  it.each(LANGUAGES.flatMap((language) => ROLES.map((role) => ({ language, role }))))(
    'is one entry that is set, updated and taken away ($language, $role)',
    ({ language, role }) => {
      const entry = (letter: 'meeting invitation' | 'meeting moved' | 'meeting cancelled', pair: typeof booked, version: number) => {
        const occasion = { round, language, now, letter, about: { meeting: 1, version }, stage: 'running' } as const;
        return read(icsOf(contextForPair(occasion, pair, people, role)));
      };
      const entries = [entry('meeting invitation', booked, 1), entry('meeting moved', moved, 2), entry('meeting cancelled', cancelled, 3)];
      expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(1);
      expect(entries.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
      expect(entries.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(entries.map(({ event }) => event.component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
      expect(entries.map(({ event }) => event.startDate.toJSDate().toISOString())).toEqual([
        '2027-10-20T12:00:00.000Z',
        '2027-11-03T13:00:00.000Z',
        '2027-11-03T13:00:00.000Z',
      ]);
    },
  );

  it.each(LANGUAGES.flatMap((language) => ROLES.map((role) => ({ language, role }))))(
    'follows where the two meet: set, changed and taken away alone ($language, $role)',
    ({ language, role }) => {
      const video = 'Teams: https://teams.example/l/19%3ameeting?context=%7b%22a%22%7d, rum 3';
      const steps = [video, 'Rum 4, plan 2; fråga "Åsa"', undefined];
      const first = withVenue(booked, 'mentor', steps[0]);
      const second = withVenue(first, 'mentee', steps[1]);
      const pairs = [first, second, withVenue(second, 'mentor', steps[2])];
      const entries = pairs.map((pair, index) => {
        const about = { meeting: 1, version: 1, sequence: index + 1 };
        const occasion = { round, language, now, letter: 'place changed', about, stage: 'running' } as const;
        return read(icsOf(contextForPair(occasion, pair, people, role)));
      });
      expect(entries.map(({ event }) => event.location)).toEqual([...steps.slice(0, 2), null]);
      expect(entries.map(({ event }) => event.sequence)).toEqual([1, 2, 3]);
      expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(1);
      expect(entries.map(({ event }) => event.component.getFirstPropertyValue('url'))).toEqual([
        'https://teams.example/l/19%3ameeting?context=%7b%22a%22%7d',
        null,
        null,
      ]);
      expect(entries[0]?.event.description).toContain('https://teams.example/l/19%3ameeting?context=%7b%22a%22%7d\n');
    },
  );

  it('gets a new entry when it is booked again, since a cancelled one cannot be woken everywhere', () => {
    const again = withMeeting(cancelled, FIRST, { at: now });
    const uid = (pair: typeof booked, version: number) => {
      const occasion = { round, language: 'sv', now, letter: 'meeting invitation', about: { meeting: 1, version } } as const;
      return read(icsOf(contextForPair(occasion, pair, people, 'mentor'))).event.uid;
    };
    expect(uid(again, 4)).not.toBe(uid(booked, 1));
  });
});

describe('two o’clock in Stockholm', () => {
  it.each([
    ['2027-10-29', '2027-10-29T12:00:00.000Z'],
    ['2027-11-01', '2027-11-01T13:00:00.000Z'],
    ['2028-03-24', '2028-03-24T13:00:00.000Z'],
    ['2028-03-27', '2028-03-27T12:00:00.000Z'],
  ])('is the right moment on %s, on either side of the shift', (day, utc) => {
    const startsAt = instantAt(round, day, '14:00');
    const { event } = read(invitationText(round, anEntry({ startsAt, endsAt: startsAt.add({ minutes: round.meetings.minutes }) })));
    expect(event.startDate.toJSDate().toISOString()).toBe(utc);
    expect(event.duration.toSeconds()).toBe(round.meetings.minutes * 60);
  });
});

describe('where the place of an entry leads', () => {
  const TEAMS = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d&a=1,2;3';
  const linesOf = (place: string) => invitationText(round, anEntry({ place })).replaceAll('\r\n ', '').split('\r\n');
  const said = (place: string, name: string) => linesOf(place).find((line) => line.startsWith(name));

  it.each([
    ['Rum 4', undefined, undefined],
    ['Café Gateau, https://cafe.example/hitta-hit', 'https://cafe.example/hitta-hit', undefined],
    ['https://maps.google.com/?q=59.3,18.0', 'https://maps.google.com/?q=59.3,18.0', undefined],
    ['https://meetup.example/events/1', 'https://meetup.example/events/1', undefined],
    [`Rum 4 eller ${TEAMS}`, TEAMS, TEAMS],
    [
      'Karta https://maps.example/1, annars https://su-se.zoom.us/j/61?pwd=a.b',
      'https://su-se.zoom.us/j/61?pwd=a.b',
      'https://su-se.zoom.us/j/61?pwd=a.b',
    ],
    ['meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
    ['https://video.example/åäö "1"', 'https://video.example/%C3%A5%C3%A4%C3%B6', 'https://video.example/%C3%A5%C3%A4%C3%B6'],
  ])('is its address, and a conference where it is a video meeting: %s', (place, url, conference) => {
    expect(said(place, 'URL')).toBe(url === undefined ? undefined : `URL;VALUE=URI:${url}`);
    const label = 'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Anslut till videomötet"';
    expect(said(place, 'CONFERENCE')).toBe(conference === undefined ? undefined : `${label}:${conference}`);
    const { event } = read(invitationText(round, anEntry({ place })));
    expect(event.location).toBe(place);
    expect(event.component.getFirstPropertyValue('conference') ?? undefined).toBe(conference);
  });

  it('stands in the properties of Outlook and of Google for the meetings that are their own alone', () => {
    expect(said(TEAMS, 'X-MICROSOFT-SKYPETEAMSMEETINGURL')).toContain('https://teams.microsoft.com/l/meetup-join/');
    expect(said(TEAMS, 'X-GOOGLE')).toBeUndefined();
    expect(said('meet.google.com/abc-defg-hij', 'X-GOOGLE-CONFERENCE')).toBe('X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij');
    for (const other of ['https://su-se.zoom.us/j/1', 'https://teams.microsoft.com.evil.example/x', 'Rum 4']) {
      expect(linesOf(other).filter((line) => /^X-(?:GOOGLE|MICROSOFT-SKYPE)/.test(line))).toEqual([]);
    }
  });
});

function anEntry(changes: Partial<Invitation> = {}): Invitation {
  return {
    method: 'REQUEST',
    uid: 'meeting@mentorskap.example',
    sequence: 0,
    startsAt: FIRST,
    endsAt: FIRST.add({ minutes: round.meetings.minutes }),
    summary: 'Möte',
    description: '',
    place: undefined,
    joining: 'Anslut till videomötet',
    attendee: { name: 'Åsa Öberg', address: 'asa@person.example' },
    now,
    ...changes,
  };
}

function icsOf(context: LetterContext): string {
  const entry = messageOf(context).calendar;
  if (entry === undefined) throw new Error('the letter has no calendar entry');
  return invitationText(context.round, entry);
}

function read(ics: string): { readonly method: string; readonly event: ICAL.Event } {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const [first, ...others] = calendar.getAllSubcomponents('vevent');
  if (first === undefined || others.length > 0) throw new Error('expected one entry');
  return { method: String(calendar.getFirstPropertyValue('method')), event: new ICAL.Event(first) };
}

function addressOf(from: AddressObject | undefined): string | undefined {
  return from?.value[0]?.address;
}
