import type { Role } from '../../round/round-file.ts';
import type { Meeting, Report } from './meeting.ts';
import type { Pair } from './pair.ts';
import { decidedBy } from './pause.ts';
import type { PulseAnswer } from './pulse.ts';

/**
 * A pair without anything that somebody of these sides typed, and without what operators wrote of the two. That they met, how often and what
 * they gave as figures stays. Where it is not known which of the two named a place, it goes.
 */
export function withoutWordsOf({ notes: _, ...pair }: Pair, roles: readonly Role[]): Pair {
  return withoutAnswers({ ...pair, meetings: pair.meetings.map((meeting) => withoutPlaces(meeting, roles)) }, roles);
}

/** A pair without what somebody of these sides wrote in private of how it goes, and why they paused. */
export function withoutAnswers({ pauses, ...pair }: Pair, roles: readonly Role[]): Pair {
  const pulses = { 1: pulseWithout(pair.pulses[1], roles), 2: pulseWithout(pair.pulses[2], roles) };
  return {
    ...pair,
    meetings: pair.meetings.map((meeting) =>
      meeting.status === 'agreed' ? { ...meeting, reports: reportsWithout(meeting.reports, roles) } : meeting,
    ),
    ...(pauses === undefined ? {} : { pauses: pauses.map((pause) => pauseWithout(pause, roles)) }),
    pulses: {
      ...(pulses[1] === undefined ? {} : { 1: pulses[1] }),
      ...(pulses[2] === undefined ? {} : { 2: pulses[2] }),
    },
  };
}

function withoutPlaces(meeting: Meeting, roles: readonly Role[]): Meeting {
  const calledOff = meeting.calledOff.map(({ place: _, ...kept }) => kept);
  switch (meeting.status) {
    case 'planned':
      return { ...meeting, calledOff };
    case 'proposed':
      return { ...proposalWithout(meeting, roles), calledOff };
    case 'agreed': {
      const { place, moving, ...kept } = meeting;
      const isOthers = meeting.placeBy !== undefined && !roles.some((role) => role === meeting.placeBy);
      return {
        ...kept,
        calledOff,
        ...(isOthers && place !== undefined ? { place } : {}),
        ...(moving === undefined ? {} : { moving: proposalWithout(moving, roles) }),
      };
    }
  }
}

function proposalWithout<Proposal extends { readonly by: Role; readonly place?: string | undefined }>(
  proposal: Proposal,
  roles: readonly Role[],
) {
  const { place: _, ...kept } = proposal;
  return roles.includes(proposal.by) ? kept : proposal;
}

type Reports = Extract<Meeting, { status: 'agreed' }>['reports'];

function reportsWithout(reports: Reports, roles: readonly Role[]): Reports {
  const without = (role: Role) => {
    const report = reports[role];
    return report === undefined || !roles.includes(role) ? report : reportWithout(report);
  };
  return sides(without('mentor'), without('mentee'));
}

function reportWithout({ takeaway: _, ...report }: Report): Report {
  return { ...report, wantsContact: false };
}

function pulseWithout(pulse: Pair['pulses'][1], roles: readonly Role[]): Pair['pulses'][1] {
  if (pulse === undefined) return undefined;
  const without = (role: Role) => {
    const answer = pulse[role];
    return answer === undefined || !roles.includes(role) ? answer : answerWithout(answer);
  };
  return sides(without('mentor'), without('mentee'));
}

function answerWithout({ note: _, ...answer }: PulseAnswer): PulseAnswer {
  return { ...answer, wantsContact: false };
}

function sides<Said>(mentor: Said | undefined, mentee: Said | undefined) {
  return { ...(mentor === undefined ? {} : { mentor }), ...(mentee === undefined ? {} : { mentee }) };
}

type Pause = NonNullable<Pair['pauses']>[number];

function pauseWithout(pause: Pause, roles: readonly Role[]): Pause {
  const { reason: _, ...kept } = pause;
  return roles.some((role) => role === pause.by || role === decidedBy(pause)) ? kept : pause;
}
