import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import { linksIn } from '../domain/links-in-text.ts';
import { isolated } from '../pages/isolated.ts';
import { inUri } from '../pages/paths.ts';
import type { Round } from '../round/round-file.ts';

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
  readonly attendee: { readonly name: string; readonly address: string };
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
    url: linksIn(invitation.place ?? '')[0] ?? null,
    class: ICalEventClass.PRIVATE,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(round.mail.name), email: round.mail.address },
    x: [{ key: 'X-MICROSOFT-DISALLOW-COUNTER', value: 'TRUE' }],
  });
  event.createAttendee({
    name: parameter(invitation.attendee.name),
    email: inUri(invitation.attendee.address),
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return `${calendar.toString()}\r\n`;
}

/** A parameter holds no straight quotes, and many calendars show what RFC 6868 writes for them, and for its own sign, as it stands. */
function parameter(text: string): string {
  return text.replaceAll('"', '”').replaceAll('^', 'ˆ');
}
