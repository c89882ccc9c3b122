import type { Role } from '../../round/round-file.ts';
import type { Meeting } from '../pair/meeting.ts';
import type { Pair } from '../pair/pair.ts';

/** A pair as one of its two may have it: without what the other answered and wrote, and without what operators noted of the two. */
export function ownPartOf({ notes: _, ...pair }: Pair, role: Role): Pair {
  return {
    ...pair,
    answers: only(pair.answers, role),
    ...(pair.lapses === undefined ? {} : { lapses: pair.lapses.map((lapse) => ({ ...lapse, answers: only(lapse.answers, role) })) }),
    meetings: pair.meetings.map((meeting) => ownReport(meeting, role)),
    ...(pair.pauses === undefined
      ? {}
      : { pauses: pair.pauses.map(({ reason, ...pause }) => (pause.by === role ? { ...pause, reason } : pause)) }),
    pulses: { 1: pair.pulses[1] && only(pair.pulses[1], role), 2: pair.pulses[2] && only(pair.pulses[2], role) },
  };
}

function ownReport(meeting: Meeting, role: Role): Meeting {
  return meeting.status === 'agreed' ? { ...meeting, reports: only(meeting.reports, role) } : meeting;
}

type OfTwo<Value> = { readonly mentor?: Value | undefined; readonly mentee?: Value | undefined };

function only<Value>({ mentor, mentee }: OfTwo<Value>, role: Role): { mentor?: Value | undefined; mentee?: Value | undefined } {
  return role === 'mentor' ? { mentor } : { mentee };
}
