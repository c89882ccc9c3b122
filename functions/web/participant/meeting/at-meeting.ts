import type { Typed } from '../../../../shared/domain/application/form.ts';
import { type Meeting, outcomeOf } from '../../../../shared/domain/pair/meeting.ts';
import { meetingNumbered } from '../../../../shared/domain/pair/pair.ts';
import { workshopAt } from '../../../../shared/domain/round-state.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { problemPage } from '../../problem-page.tsx';
import type { Answer, Handler } from '../arrival.ts';
import { forMember, forMembersForm, type Member } from '../member.ts';
import { meetingPath } from '../paths.ts';
import { showPlace } from '../place/place.tsx';

/** Somebody at one of their pair's meetings. */
export type AtMeeting = Member & {
  readonly meeting: Meeting;
  /** The path of the meeting. */
  readonly path: string;
  /** The given name of the other one. */
  readonly other: string;
};

export function forMeeting(answer: (at: AtMeeting) => Answer): Handler {
  return forMember('formed', (member) => atMeeting(member, answer));
}

export function forMeetingsForm(answer: (at: AtMeeting, typed: Typed) => Answer): Handler {
  return forMembersForm('formed', (member, typed) => atMeeting(member, (at) => answer(at, typed)));
}

/** A meeting there is not, and cannot be added, is nowhere. In the first moments of a pair its plan is not made yet. */
function atMeeting(member: Member, answer: (at: AtMeeting) => Answer): Answer {
  const { c, own, tools, now, person } = member;
  const number = c.req.param('number') ?? '';
  if (own.pair.meetings.length === 0) return showPlace(member);
  const meeting = /^[1-9]\d?$/.test(number) ? meetingNumbered(tools.round, own.pair, Number(number), now) : undefined;
  if (meeting === undefined) return problemPage(c, 404, person.language);
  return answer({
    ...member,
    meeting,
    path: meetingPath(member, own, meeting.number),
    other: givenName(own.partner.answers.name),
  });
}

/** Whether a meeting did not take place and there is time for another. */
export function mayBookAgain(meeting: Meeting, { now, tools }: AtMeeting): boolean {
  return outcomeOf(meeting) === 'not held' && now.epochMilliseconds < workshopAt(tools.round).epochMilliseconds;
}

/** "Meeting 2 of 5 with Örjan": more than planned when more were added. */
export function titleOf({ texts, tools, own, meeting, other }: AtMeeting): string {
  const of = Math.max(tools.round.meetings.count, own.pair.meetings.length, meeting.number);
  return texts.meeting.title(meeting.number, of, other);
}
