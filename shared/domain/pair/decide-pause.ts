import { Temporal } from 'temporal-polyfill';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import { lastDay, weeksLeft } from '../../round/half-year.ts';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, instantOf, refused, stamp, type TooLate, unchanged } from '../decision.ts';
import { calledOff, hasBegun, kept, type Meeting, openProposal, soonestTime } from './meeting.ts';
import type { Pair } from './pair.ts';
import { tooLateIn } from './pair-clocks.ts';
import type { PairCommand } from './pair-command.ts';
import { aroundPauses, decidedBy, openPause, type Pause } from './pause.ts';

type Setting = Extract<PairCommand, { command: 'pause' }>;
type Changing = Extract<PairCommand, { command: 'change pause' }>;

/** Lets a pair pause: what is booked in it stays or is called off, as was chosen, times proposed for its days fall away, and the plan is laid anew. */
export function pause(
  round: Round,
  state: Pair,
  { by, from, until, reason, keepsMeetings }: Setting,
  now: Temporal.Instant,
): Decision<Pair> {
  const today = dayOf(round, now);
  const open = openPause(state, today);
  const [first, last] = [from.toString(), until.toString()];
  if (open !== undefined) return open.from === first && open.until === last ? unchanged : refused('paused already');
  const why = pauseFault(round, state, { from, until }, today);
  if (why !== undefined) return refused(why);
  const next: Pause = { from: first, until: last, by, at: stamp(now), version: 1, ...(reason === undefined ? {} : { reason }) };
  return paused(round, { ...state, pauses: [...(state.pauses ?? []), next] }, state, keepsMeetings, now);
}

/** Gives a pause that is on, or to come, another last day. */
export function changePause(round: Round, state: Pair, { by, until, keepsMeetings }: Changing, now: Temporal.Instant): Decision<Pair> {
  const today = dayOf(round, now);
  const open = openPause(state, today);
  if (open === undefined) return refused('not at this stage');
  if (open.until === until.toString()) return unchanged;
  const from = Temporal.PlainDate.from(open.from);
  const begun = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
  const why = pauseFault(round, state, { from: begun, until }, today);
  if (why !== undefined) return refused(why);
  const next: Pause = { ...open, until: until.toString(), changedBy: by, version: open.version + 1 };
  const pauses = (state.pauses ?? []).map((one) => (one === open ? next : one));
  return paused(round, { ...state, pauses }, state, keepsMeetings, now);
}

/** Ends a pause before its last day, or takes back one that has not begun. */
export function endPause(round: Round, state: Pair, now: Temporal.Instant): Decision<Pair> {
  const today = dayOf(round, now);
  const open = openPause(state, today);
  if (open === undefined) return state.pauses?.at(-1)?.endedAt === undefined ? refused('not at this stage') : unchanged;
  const until = today.subtract({ days: 1 }).toString();
  const pauses = (state.pauses ?? []).map((one) => (one === open ? { ...one, until, version: one.version + 1, endedAt: stamp(now) } : one));
  const next = { ...state, pauses };
  return changed({ ...next, meetings: laidAnew(round, next, now) }, event('pause ended', aboutPause(next)));
}

type Days = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate };

/** Why a pair cannot pause on these days. */
export function pauseFault(
  round: Round,
  { status }: Pick<Pair, 'status'>,
  { from, until }: Days,
  today: Temporal.PlainDate,
): 'not at this stage' | 'time passed' | TooLate | undefined {
  if (status !== 'formed') return 'not at this stage';
  if (Temporal.PlainDate.compare(from, today) < 0 || Temporal.PlainDate.compare(until, from) < 0) return 'time passed';
  return until.toString() >= lastDay(round) ? tooLateIn(round) : undefined;
}

/** The meetings a pair has a time for on days that are to be a pause. */
export function bookedIn(round: Round, { meetings }: Pick<Pair, 'meetings'>, days: Days, now: Temporal.Instant): readonly Meeting[] {
  return meetings.filter(
    (meeting) => meeting.status === 'agreed' && !hasBegun(meeting, now) && isWithin(round, instantOf(meeting.startsAt), days),
  );
}

/** How many weeks are left for meetings outside a pause. */
export function weeksBeside(round: Round, pair: Pair, days: Days, now: Temporal.Instant): number {
  const pauses = [...(pair.pauses ?? []), { from: days.from.toString(), until: days.until.toString() }];
  const around = aroundPauses(round, { pauses: pauses.map((one) => ({ by: 'operator', at: stamp(now), version: 0, ...one })) });
  return new Set(weeksLeft(around, dayOf(round, now), 60).map(String)).size;
}

function isWithin(round: Round, time: Temporal.Instant, { from, until }: Days): boolean {
  const day = dayOf(round, time);
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}

function paused(round: Round, next: Pair, before: Pair, keepsMeetings: boolean, now: Temporal.Instant): Decision<Pair> {
  const last = next.pauses?.at(-1);
  if (last === undefined) return unchanged;
  const days = { from: Temporal.PlainDate.from(last.from), until: Temporal.PlainDate.from(last.until) };
  const off = keepsMeetings ? [] : bookedIn(round, before, days, now);
  const meetings = before.meetings.map((meeting) =>
    off.includes(meeting) && meeting.status === 'agreed'
      ? calledOff(meeting, { by: decidedBy(last), why: 'pause' }, now)
      : withoutTimes(meeting, (time) => isWithin(round, instantOf(time), days)),
  );
  const state = { ...next, meetings };
  const cancelled: readonly DomainEvent[] = off.flatMap((was) => {
    const meeting = meetings.find(({ number }) => number === was.number);
    if (meeting === undefined) return [];
    return [
      event('meeting cancelled', { pair: state.id, meeting: meeting.number, version: meeting.version, soonest: soonestTime([was], now) }),
    ];
  });
  return changed(
    { ...state, meetings: laidAnew(round, state, now) },
    event('pair paused', { ...aboutPause(state), callsOff: off.length > 0 }),
    ...cancelled,
  );
}

function aboutPause({ id, pauses = [] }: Pair) {
  return { pair: id, pause: pauses.length, version: pauses.at(-1)?.version ?? 1 };
}

/** A meeting without those of its proposed times that fall away. */
function withoutTimes(meeting: Meeting, falls: (time: string) => boolean): Meeting {
  const times = openProposal(meeting)?.times ?? [];
  const left = times.filter((time) => !falls(time));
  if (left.length === times.length) return meeting;
  switch (meeting.status) {
    case 'planned':
      return meeting;
    case 'proposed':
      return left.length === 0 ? { ...kept(meeting), status: 'planned' } : { ...meeting, times: left };
    case 'agreed': {
      const { moving, ...rest } = meeting;
      return moving === undefined || left.length === 0 ? rest : { ...rest, moving: { ...moving, times: left } };
    }
  }
}

/** The meetings without a time, spread over the weeks that are left outside pauses. What was said about another week is void. */
export function laidAnew(round: Round, pair: Pair, now: Temporal.Instant): Pair['meetings'] {
  const open = pair.meetings.filter(({ status }) => status !== 'agreed');
  const weeks = weeksLeft(aroundPauses(round, pair), dayOf(round, now), open.length).map(String);
  return pair.meetings.map((meeting) => {
    const week = weeks[open.indexOf(meeting)];
    if (week === undefined || week === meeting.week) return meeting;
    return meeting.status === 'planned' ? { ...meeting, week, version: meeting.version + 1 } : { ...meeting, week };
  });
}
