import { Temporal } from 'temporal-polyfill';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import { meetingWeeks, weeksLeft } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { stamp } from '../decision.ts';
import type { Fit } from '../fit.ts';
import { laidAnew } from './decide-pause.ts';
import { type Meeting, planned } from './meeting.ts';
import { offered, otherRole, type Pair } from './pair.ts';

/** Two people of whom one, or both, come from another pair: whoever goes on from one has that one's id here. */
type Instead = NonNullable<Pair['instead']>;
type Two = { readonly mentor: string; readonly mentee: string; readonly fit: Fit };

/** The round as it is for a pair: whoever became one in the midst of it has what was left of the plan. */
export function roundOf(round: Round, { planFrom = 0 }: Pick<Pair, 'planFrom'>): Round {
  return planFrom === 0 ? round : { ...round, meetings: { ...round.meetings, count: round.meetings.count - planFrom } };
}

/** The meetings of a pair, in the weeks its plan has for them: all of the round's, or what was left of them when it took over from another. */
export function meetingsFor(round: Round, pair: Pick<Pair, 'instead'>, now: Temporal.Instant): readonly Meeting[] {
  if (pair.instead === undefined) return meetingWeeks(round).map((week, index) => planned(index + 1, week));
  const today = dayOf(round, now);
  const left = weeksLeft(round, today, round.meetings.count - planFromNow(round, now));
  return (left.length === 0 ? [mondayOf(today)] : left).map((week, index) => planned(index + 1, week));
}

/** How many meetings of the plan lie in weeks that are over; one is always left. */
export function planFromNow(round: Round, now: Temporal.Instant): number {
  const thisWeek = mondayOf(dayOf(round, now));
  const over = meetingWeeks(round).filter((week) => Temporal.PlainDate.compare(week, thisWeek) < 0).length;
  return Math.min(over, round.meetings.count - 1);
}

/** An offer to somebody to take over from another: whoever stays is asked nothing, and hears of it when there is somebody to meet. */
export function takingOver(
  round: Round,
  two: Two,
  { stays, after, earlier }: { readonly stays: Role; readonly after: string; readonly earlier: Pair | undefined },
  now: Temporal.Instant,
): Pair {
  const before = earlier === undefined ? [] : [...(earlier.lapses ?? []), lapseOf(earlier)];
  return {
    ...offered(two, now),
    ...(before.length === 0 ? {} : { lapses: before }),
    instead: { [stays]: after },
    planFrom: planFromNow(round, now),
    answers: { [stays]: { answer: 'yes', at: stamp(now), goesOn: true } },
  };
}

function lapseOf({ offeredAt, endedAt = offeredAt, answers }: Pair): NonNullable<Pair['lapses']>[number] {
  return { offeredAt, endedAt, answers };
}

/** Two who meet from now on because their pairs exchanged partners; a pair that was exchanged before goes on where it was. */
export function exchanged(round: Round, two: Two, instead: Instead, earlier: Pair | undefined, now: Temporal.Instant): Pair {
  const at = stamp(now);
  if (earlier !== undefined) {
    const { endedAt: _, ending: __, ...kept } = earlier;
    return { ...kept, meetings: laidAnew(round, earlier, now), status: 'formed', instead, resumed: (earlier.resumed ?? 0) + 1 };
  }
  const yes = { answer: 'yes', at, goesOn: true } as const;
  return {
    ...offered(two, now),
    status: 'formed',
    formedAt: at,
    answers: { mentor: yes, mentee: yes },
    instead,
    planFrom: planFromNow(round, now),
  };
}

/** Whether two may be brought together by an exchange: they never were, or it was an exchange that parted them. */
export function mayExchangeTo(earlier: Pair | undefined): boolean {
  return earlier === undefined || (earlier.status === 'ended' && earlier.ending?.why === 'swapped');
}

/** Whether somebody is not asked in an offer because they go on from another pair. */
export function goesOnIn({ answers }: Pick<Pair, 'answers'>, role: Role): boolean {
  return answers[role]?.goesOn === true;
}

/** The pair whose other one somebody still needs, while nobody has taken over. */
export function leftAlone(pair: Pair): { readonly pair: string } | undefined {
  const role = (['mentor', 'mentee'] as const).find((one) => goesOnIn(pair, one));
  const after = role === undefined ? undefined : pair.instead?.[role];
  return after === undefined ? undefined : { pair: after };
}

/** Who stays when one of a pair does not go on; nobody where it ended otherwise. */
export function staysIn({ ending }: Pick<Pair, 'ending'>): Role | undefined {
  return ending?.why === 'replaced' && ending.leaves !== undefined ? otherRole(ending.leaves) : undefined;
}

/** The booking that the letter to two who exchanged partners takes out of their calendars: the nearest that fell away with the pair. */
export function takenOutWith({ ending, meetings, endedAt }: Pair): Meeting | undefined {
  if (ending?.why !== 'swapped') return undefined;
  return meetings.find(({ calledOff }) => calledOff.some(({ by, at }) => by === 'end of pair' && at === endedAt));
}
