import { roundOf } from '../../../../shared/domain/pair/exchange.ts';
import type { Meeting } from '../../../../shared/domain/pair/meeting.ts';
import { meetingNumbered } from '../../../../shared/domain/pair/pair.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { problemPage } from '../../problem-page.tsx';
import type { Admits } from '../access/access.ts';
import { pairMember } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { meetingPath } from '../link/paths.ts';
import type { PairMember } from '../link/people.ts';

/** Somebody at one of their pair's meetings. */
export type AtMeeting = PairMember & {
  readonly meeting: Meeting;
  /** The path of the meeting. */
  readonly path: string;
  /** The given name of the other one. */
  readonly other: string;
};

/** Somebody at the meeting the path names. One there is not, and cannot be added, is nowhere. */
export const atMeeting: Admits<AtMeeting> = async (holder) => {
  const admitted = await pairMember('formed')(holder);
  if ('instead' in admitted) return admitted;
  const { who } = admitted;
  const { c, own, tools, now, person } = who;
  const number = c.req.param('number') ?? '';
  // In the first moments of a pair its plan is not made yet.
  if (own.pair.meetings.length === 0) return { instead: () => showHome(who) };
  const meeting = /^[1-9]\d?$/.test(number) ? meetingNumbered(tools.round, own.pair, Number(number), now) : undefined;
  if (meeting === undefined) return { instead: () => problemPage(c, 404, person.language) };
  return { who: { ...who, meeting, path: meetingPath(who, own, meeting.number), other: givenName(own.partner.answers.name) } };
};

/** "Meeting 2 of 5 with Örjan": more than planned when more were added. */
export function titleOf({ texts, tools, own, meeting, other }: AtMeeting): string {
  const of = Math.max(roundOf(tools.round, own.pair).meetings.count, own.pair.meetings.length, meeting.number);
  return texts.meeting.title(meeting.number, of, other);
}
