import type { Temporal } from 'temporal-polyfill';
import type { Role, Round } from '../../round/round-file.ts';
import type { Application } from '../application/application.ts';
import { byChannel, type FunnelCount, funnelOf } from '../application/recruiting.ts';
import type { AuditLine } from '../audit.ts';
import type { Letter } from '../letter.ts';
import { roundOf } from '../pair/exchange.ts';
import { markOf } from '../pair/meeting-marks.ts';
import { figuresOf, heldMeetings, type Pair, timesLapsed } from '../pair/pair.ts';
import type { PulseNumber } from '../pair/pulse.ts';
import type { RoundState } from '../round-state.ts';
import type { ShownResolution } from '../workshop/wall.ts';
import type { ClosingFigures } from './closing-figures.ts';
import type { Evaluation } from './evaluation.ts';
import type { KeptFigures } from './kept-figures.ts';
import type { Later } from './later-figures.ts';
import { averagesBySide, type BySide, largeGroups, mayShow } from './small-groups.ts';

/** Everything a closing report is made of. */
export type ClosingInput = {
  readonly round: Round;
  readonly state: RoundState;
  readonly funnel: readonly FunnelCount[];
  readonly pairs: readonly Pair[];
  readonly evaluations: readonly Evaluation[];
  /** What those who said yes to it answered some months later; left out until they are asked. */
  readonly later?: Later | undefined;
  /** What was decided at the closing workshop on how to go on. */
  readonly resolutions?: readonly ShownResolution[];
  /** Everybody who applied or was entered, whatever became of them. */
  readonly people: readonly Application[];
  readonly letters: readonly Letter[];
  /** What operators did, line by line. */
  readonly audit: readonly Pick<AuditLine, 'act'>[];
  readonly now: Temporal.Instant;
  /** What the round had come to when it was closed. */
  readonly kept?: KeptFigures | undefined;
};

/** The figures of a round; of one that was closed as they were then, whatever has been removed of it since. */
export function closingFigures({ kept, ...input }: ClosingInput): ClosingFigures {
  return kept?.closing ?? figuresNow(input);
}

function figuresNow({ round, funnel, pairs, evaluations, now }: ClosingInput): ClosingFigures {
  const formed = pairs.filter((pair) => pair.formedAt !== undefined);
  const completed = pairs.filter((pair) => pair.status === 'formed');
  const asked = new Set(completed.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const sum = (figure: 'offered' | 'formed' | 'ended') => pairs.reduce((total, pair) => total + figuresOf(pair)[figure], 0);
  const side = (role: Role) => funnel.filter((count) => count.role === role);
  return {
    wanted: { mentor: round.expected.mentors, mentee: round.expected.mentees },
    funnel: { mentor: funnelOf(side('mentor')), mentee: funnelOf(side('mentee')) },
    channels: channelsOf(funnel),
    pairs: {
      seats: round.seats,
      offered: sum('offered'),
      formed: sum('formed'),
      completed: completed.length,
      ended: sum('ended'),
      declined: pairs.filter((pair) => pair.status === 'declined').length,
      lapsed: pairs.reduce((sum, pair) => sum + timesLapsed(pair), 0),
    },
    meetings: meetingsOf(formed, round, now),
    pulses: { 1: pulseOf(formed, 1), 2: pulseOf(formed, 2) },
    ratings: averagesBySide({ mentor: ratingsOf(formed, 'mentor'), mentee: ratingsOf(formed, 'mentee') }),
    again: averagesBySide({ mentor: againOf(evaluations, 'mentor'), mentee: againOf(evaluations, 'mentee') }),
    evaluated: { answered: evaluations.filter(({ person }) => asked.has(person)).length, asked: asked.size },
  };
}

function channelsOf(funnel: readonly FunnelCount[]): ClosingFigures['channels'] {
  const { shown, others } = largeGroups(byChannel(funnel), (channel) => channel.funnel.submitted);
  const ids = new Set(others.map(({ channel }) => channel));
  const rest = funnelOf(funnel.filter(({ channel }) => ids.has(channel)));
  return [...shown, ...(others.length === 0 ? [] : [{ funnel: rest }])];
}

function meetingsOf(formed: readonly Pair[], round: Round, now: Temporal.Instant): ClosingFigures['meetings'] {
  const meetings = formed.flatMap((pair) => pair.meetings);
  const marked = (mark: ReturnType<typeof markOf>) => meetings.filter((meeting) => markOf(meeting, round, now) === mark).length;
  const completed = formed.filter((pair) => pair.status === 'formed');
  const heldBy = formed.map((pair) => heldMeetings(pair).length);
  const heldAs = (number: number) => heldBy.filter((held) => held >= number).length;
  return {
    planned: plannedIn(formed, round),
    held: marked('held'),
    missed: marked('missed'),
    unclear: marked('unclear'),
    calledOff: meetings.reduce((sum, meeting) => sum + meeting.calledOff.length, 0),
    ofCompleted: { held: completed.reduce((sum, pair) => sum + heldMeetings(pair).length, 0), planned: plannedIn(completed, round) },
    byNumber: mayShow(2 * formed.length)
      ? Array.from({ length: Math.max(round.meetings.count, ...heldBy) }, (_, at) => ({ number: at + 1, held: heldAs(at + 1) }))
      : [],
  };
}

/** Pairs may add meetings to those of the plan. Who exchanged partners goes on with the rest of it in another pair. */
function plannedIn(pairs: readonly Pair[], round: Round): number {
  const plannedOf = (pair: Pair) =>
    pair.ending?.why === 'swapped' ? heldMeetings(pair).length : Math.max(roundOf(round, pair).meetings.count, pair.meetings.length);
  return pairs.reduce((sum, pair) => sum + plannedOf(pair), 0);
}

function pulseOf(formed: readonly Pair[], pulse: PulseNumber): { readonly going: BySide; readonly time: BySide } {
  const answers = (role: Role, question: 'going' | 'time') =>
    formed.flatMap((pair) => {
      const answer = pair.pulses[pulse]?.[role];
      return answer === undefined ? [] : [answer[question]];
    });
  return {
    going: averagesBySide({ mentor: answers('mentor', 'going'), mentee: answers('mentee', 'going') }),
    time: averagesBySide({ mentor: answers('mentor', 'time'), mentee: answers('mentee', 'time') }),
  };
}

/** One number for each person, so that five ratings are never one person's five meetings. */
function ratingsOf(formed: readonly Pair[], role: Role): readonly number[] {
  const byPerson = [...Map.groupBy(formed, (pair) => pair[role]).values()];
  return byPerson.flatMap((pairs) => {
    const meetings = pairs.flatMap((pair) => pair.meetings);
    const ratings = meetings.flatMap((meeting) => (meeting.status === 'agreed' ? (meeting.reports[role]?.rating ?? []) : []));
    return ratings.length === 0 ? [] : [ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length];
  });
}

function againOf(evaluations: readonly Evaluation[], role: Role): readonly number[] {
  return evaluations.filter((evaluation) => evaluation.role === role).map(({ again }) => again);
}
