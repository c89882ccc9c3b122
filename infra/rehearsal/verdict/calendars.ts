import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../shared/domain/decision.ts';
import { hasBegun, type Meeting } from '../../../shared/domain/pair/meeting.ts';
import type { Pair } from '../../../shared/domain/pair/pair.ts';
import { type Gathering, gatheringAt, gatheringsOf } from '../../../shared/domain/round-state.ts';
import type { CalendarMail } from './calendar-mails.ts';
import type { Evidence } from './evidence.ts';

/** Somebody who came to a meeting may still be told within this time that it was called off. */
const MINUTES_WAITED = 60;

/** What is wrong with people's calendars, when each mail is taken in as calendars do (RFC 5546) and the last state is set beside the round. */
export function calendarFaults(evidence: Evidence): readonly string[] {
  const byPerson = Map.groupBy(evidence.calendars, ({ person }) => person);
  return evidence.people.flatMap(({ id }) => {
    const mails = byPerson.get(id) ?? [];
    const { held, faults } = played(mails);
    return [...faults, ...late(mails), ...unlike(evidence, id, held)].map((fault) => `the calendar of ${evidence.nameOf(id)}: ${fault}`);
  });
}

type Held = readonly CalendarMail[];

/** A calendar takes what has a higher number than what it has of the same UID, and a cancellation takes away. */
function played(mails: readonly CalendarMail[]): { readonly held: Held; readonly faults: readonly string[] } {
  const latest = new Map<string, CalendarMail>();
  const faults: string[] = [];
  for (const mail of mails) {
    const fault = faultAfter(latest.get(mail.uid), mail);
    if (fault === undefined) latest.set(mail.uid, mail);
    else faults.push(`${about(mail)} ${fault}`);
  }
  return { held: [...latest.values()].filter(({ method }) => method === 'REQUEST'), faults };
}

/** Why a calendar that has `before` does not take a mail, or has no use for it. */
function faultAfter(before: CalendarMail | undefined, mail: CalendarMail): string | undefined {
  if (before === undefined) return mail.method === 'CANCEL' ? 'takes away what was never there' : undefined;
  if (mail.sequence > before.sequence) return undefined;
  if (mail.sequence !== before.sequence || !isSame(before, mail)) return `is not taken after number ${before.sequence}`;
  // Whoever stays when somebody takes over is introduced anew, and the entry they have comes with it.
  return isIntroduction(mail) && mail.letter !== before.letter ? undefined : 'comes twice';
}

function isIntroduction({ letter }: CalendarMail): boolean {
  return letter.startsWith('introduction/');
}

function isSame(one: CalendarMail, other: CalendarMail): boolean {
  return one.method === other.method && one.startsAt.equals(other.startsAt) && one.endsAt.equals(other.endsAt) && one.place === other.place;
}

function late(mails: readonly CalendarMail[]): readonly string[] {
  return mails
    .filter(({ method, at, startsAt }) => {
      const end = method === 'CANCEL' ? startsAt.add({ minutes: MINUTES_WAITED }) : startsAt;
      return Temporal.Instant.compare(at, end) > 0;
    })
    .map((mail) => `${about(mail)} came when it was over`);
}

/** What a calendar should hold at the end. `must` are the entries nobody may lack. */
type Expected = { readonly what: string; readonly at: Temporal.Instant; readonly place: string; readonly must: boolean };

function unlike(evidence: Evidence, person: string, held: Held): readonly string[] {
  const expected = [...meetingsOf(evidence, person), ...gatheringsAttended(evidence, person)];
  const fits = (entry: CalendarMail, { at, place }: Expected) => entry.startsAt.equals(at) && entry.place === place;
  return [
    ...held.filter((entry) => !expected.some((one) => fits(entry, one))).map((entry) => `${about(entry)} is left over`),
    ...expected
      .filter((one) => one.must && !held.some((entry) => fits(entry, one)))
      .map(({ what, at, place }) => `${what} at ${at} in "${place}" is not there`),
  ];
}

function meetingsOf({ pairs, state }: Evidence, person: string): readonly Expected[] {
  const now = instantOf(state.closedAt ?? state.openedAt);
  return pairs
    .filter(({ mentor, mentee }) => mentor === person || mentee === person)
    .flatMap((pair) => pair.meetings.flatMap((meeting) => bookedIn(pair, meeting, now)));
}

function bookedIn(pair: Pair, meeting: Meeting, now: Temporal.Instant): readonly Expected[] {
  // Nobody had an entry of a meeting that was never booked.
  if (meeting.status !== 'agreed' || meeting.recorded !== undefined) return [];
  const must = hasBegun(meeting, now) || pair.status === 'formed';
  return [{ what: `meeting ${meeting.number}`, at: instantOf(meeting.startsAt), place: meeting.place ?? '', must }];
}

function gatheringsAttended(evidence: Evidence, person: string): readonly Expected[] {
  const own = evidence.pairs.filter((pair) => pair.formedAt !== undefined && (pair.mentor === person || pair.mentee === person));
  return gatheringsOf(evidence.round).flatMap((gathering) => {
    const at = gatheringAt(gathering, evidence.round);
    const isExpected = at !== undefined && own.some((pair) => isPairAt(pair, at));
    return isExpected ? [{ what: gathering, at, place: placeOf(evidence, person, gathering), must: true }] : [];
  });
}

function isPairAt({ formedAt = '', endedAt, status }: Pair, at: Temporal.Instant): boolean {
  const began = Temporal.Instant.compare(instantOf(formedAt), at) < 0;
  return began && (status === 'formed' || (endedAt !== undefined && Temporal.Instant.compare(instantOf(endedAt), at) > 0));
}

function placeOf({ round, people }: Evidence, person: string, gathering: Gathering): string {
  const language = people.find(({ id }) => id === person)?.language;
  return language === undefined ? '' : (round[gathering]?.place[language] ?? '');
}

function about({ method, startsAt, letter, sequence }: CalendarMail): string {
  return `${method === 'CANCEL' ? 'the cancellation' : 'the entry'} for ${startsAt} (number ${sequence}, by "${letter}")`;
}
