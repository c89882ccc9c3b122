import ical, {
  foldLines,
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { linksIn, videoLinkIn } from '../domain/links-in-text.ts';
import { isolated } from '../pages/isolated.ts';
import { inUri } from '../pages/paths.ts';
import type { Round } from '../round/round-file.ts';

const SECONDS_OF_A_DAY = 24 * 60 * 60;

/** One calendar entry for one person. All times leave as UTC, so that no time zone has to travel along. */
export type Invitation = {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same for an entry and every update and cancellation of it. */
  readonly uid: string;
  /** Rises with each update (RFC 5546). */
  readonly sequence: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly summary: string;
  readonly description: string;
  readonly place: string | undefined;
  /** What a calendar writes on the button that leads to a video meeting. */
  readonly joining: string;
  readonly attendee: { readonly name: string; readonly address: string; readonly isOptional?: boolean };
  readonly now: Temporal.Instant;
};

/**
 * An invitation, an update or a cancellation as iCalendar text (RFC 5545). The organiser is the address mails come from, and the
 * recipient is the one attendee: otherwise Outlook shows no buttons. That address receives nothing, so no answer and no other time is
 * asked for; the words of the entry say where to turn.
 */
export function invitationText(round: Round, invitation: Invitation): string {
  const cancelled = invitation.method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Omvant', product: 'Round', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    stamp: invitation.now.toString(),
    start: invitation.startsAt.toString(),
    end: invitation.endsAt.toString(),
    summary: isolated(invitation.summary),
    description: isolated(invitation.description),
    location: invitation.place === undefined ? null : isolated(invitation.place),
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(round.mail.name), email: round.mail.address },
    x: [{ key: 'X-MICROSOFT-DISALLOW-COUNTER', value: 'TRUE' }, ...readByTheirOwn(invitation)],
  });
  // Calendars that take an alarm from an invitation remind a day ahead by themselves.
  if (!cancelled) event.createAlarm({ type: ICalAlarmType.display, trigger: SECONDS_OF_A_DAY, description: isolated(invitation.summary) });
  event.createAttendee({
    name: parameter(invitation.attendee.name),
    email: inUri(invitation.attendee.address),
    role: invitation.attendee.isOptional === true ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  const links = foldLines(linkLines(invitation).join(''));
  return `${calendar.toString().replace(END, (end) => `${links}${end}`)}\r\n`;
}

const END = /^END:VEVENT/m;

type Linked = Pick<Invitation, 'place' | 'joining'>;

/**
 * Where the venue leads: a video meeting as the conference it is (RFC 7986, section 5.11), and any page as the address of the entry, which
 * more calendars show. What writes the rest would put backslashes into addresses.
 */
function linkLines({ place = '', joining }: Linked): readonly string[] {
  const video = videoLinkIn(place);
  const page = video ?? linksIn(place)[0];
  return [
    ...(page === undefined ? [] : [`URL;VALUE=URI:${inUriOnly(page)}\r\n`]),
    ...(video === undefined ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="${parameter(joining)}":${inUriOnly(video)}\r\n`]),
  ];
}

/** Outlook and Google show a button for a meeting of their own where it stands in a property of theirs, and know no other. */
const OF_THEIR_OWN = [
  { hosts: ['teams.microsoft.com', 'teams.live.com'], key: 'X-MICROSOFT-SKYPETEAMSMEETINGURL' },
  { hosts: ['meet.google.com'], key: 'X-GOOGLE-CONFERENCE' },
] as const;

function readByTheirOwn({ place = '' }: Linked): readonly { readonly key: string; readonly value: string }[] {
  const value = inUriOnly(videoLinkIn(place) ?? '');
  const host = URL.parse(value)?.hostname;
  return OF_THEIR_OWN.flatMap(({ hosts, key }) => (hosts.some((one) => one === host) ? [{ key, value }] : []));
}

/** An address in the signs a URI may have (RFC 3986), whatever was typed. */
function inUriOnly(address: string): string {
  return URL.parse(address)?.href ?? '';
}

/** A parameter holds no straight quotes, and many calendars show what RFC 6868 writes for them, and for its own sign, as it stands. */
function parameter(text: string): string {
  return text.replaceAll('"', '”').replaceAll('^', 'ˆ');
}
