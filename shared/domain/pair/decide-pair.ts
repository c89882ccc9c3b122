import type { Temporal } from 'temporal-polyfill';
import { type DomainEvent, event } from '../../events/catalogue.ts';
import { dayOf, mondayOf } from '../../round/calendar.ts';
import { meetingWeeks } from '../../round/half-year.ts';
import type { Role, Round } from '../../round/round-file.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import { changePause, endPause, laidAnew, pause } from './decide-pause.ts';
import { leftAlone, meetingsFor, planFromNow } from './exchange.ts';
import { meet, recordMeeting } from './meet.ts';
import { calledOff, hasBegun, soonestTime } from './meeting.ts';
import { aboutOffer, offered, type Pair } from './pair.ts';
import type { PairCommand } from './pair-command.ts';
import { offerId } from './pair-id.ts';
import { isLow, sameAnswer } from './pulse.ts';

export function decidePair(round: Round, state: Pair, command: PairCommand, now: Temporal.Instant): Decision<Pair> {
  switch (command.command) {
    case 'answer':
      return answer(state, command, now);
    case 'forget answer':
      return forgetAnswer(state, command.of);
    case 'lapse':
      if (state.status !== 'offered') return unchanged;
      return changed({ ...state, status: 'lapsed', endedAt: stamp(now) }, event('pair lapsed', aboutOffer(state)), ...notTakenOver(state));
    case 'offer again':
      return offerAgain(state, command, now);
    case 'end':
      return end(state, command, now);
    case 'plan meetings':
      return planMeetings(round, state, now);
    case 'follow plan':
      return followPlan(round, state, now);
    case 'pause':
      return pause(round, state, command, now);
    case 'change pause':
      return changePause(round, state, command, now);
    case 'end pause':
      return endPause(round, state, now);
    case 'answer pulse':
      return answerPulse(state, command, now);
    case 'meeting':
      return meet(round, state, command, now);
    case 'record meeting':
      return recordMeeting(round, state, command, now);
  }
}

function planMeetings(round: Round, state: Pair, now: Temporal.Instant): Decision<Pair> {
  if (state.status !== 'formed' || state.meetings.length > 0) return unchanged;
  const meetings = [...meetingsFor(round, state, now)];
  const from = state.instead === undefined ? {} : { planFrom: planFromNow(round, now) };
  return changed({ ...state, meetings, ...from });
}

/** What lies ahead of a pair is laid anew, also where nothing of the pair itself is another. */
function followPlan(round: Round, state: Pair, now: Temporal.Instant): Decision<Pair> {
  if (state.status !== 'formed') return state.status === 'offered' ? changed(state) : unchanged;
  const hasPaused = (state.pauses ?? []).length > 0 || state.instead !== undefined;
  return changed({ ...state, meetings: hasPaused ? laidAnew(round, state, now) : inNewWeeks(state.meetings, round, now) });
}

/** The meetings without a time in the weeks the plan of the round has for them now, and none in a week that is over. */
function inNewWeeks(meetings: Pair['meetings'], round: Round, now: Temporal.Instant): Pair['meetings'] {
  const weeks = meetingWeeks(round).map(String);
  const thisWeek = mondayOf(dayOf(round, now)).toString();
  return meetings.map((meeting) => {
    const week = weeks[meeting.number - 1];
    return meeting.status === 'agreed' || week === undefined || week === meeting.week
      ? meeting
      : { ...meeting, week: later(week, thisWeek) };
  });
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function answer(
  state: Pair,
  { by, answer: given, heardOn }: Extract<PairCommand, { command: 'answer' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  const before = state.answers[by];
  if (before !== undefined) return before.answer === given ? unchanged : refused('already answered');
  if (state.status !== 'offered') return refused('offer over');
  const heard = heardOn === undefined ? {} : { heardOn: heardOn.toString() };
  const next: Pair = { ...state, answers: { ...state.answers, [by]: { answer: given, at: stamp(now), ...heard } } };
  const answered = event('pair answered', { pair: state.id, role: by, answer: given });
  if (given === 'no')
    return changed(
      { ...next, status: 'declined', endedAt: stamp(now) },
      answered,
      event('pair declined', aboutOffer(state)),
      ...notTakenOver(state),
    );
  const bothSaidYes = next.answers.mentor?.answer === 'yes' && next.answers.mentee?.answer === 'yes';
  return bothSaidYes
    ? changed({ ...next, status: 'formed', formedAt: stamp(now) }, answered, event('pair formed', { pair: state.id }))
    : changed(next, answered);
}

/** Only what the coordinators noted, as long as nothing has come of it. */
function forgetAnswer(state: Pair, of: Role): Decision<Pair> {
  const { [of]: forgotten, ...answers } = state.answers;
  if (forgotten === undefined) return unchanged;
  if (state.status !== 'offered') return refused('offer over');
  return forgotten.heardOn === undefined ? refused('already answered') : changed({ ...state, answers });
}

function offerAgain(
  state: Pair,
  { fit, lapseDays, afterNo }: Extract<PairCommand, { command: 'offer again' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  const declined = state.status === 'declined' && afterNo === true ? { declined: true as const } : {};
  if (state.status !== 'lapsed' && declined.declined === undefined) return unchanged;
  const { offeredAt, endedAt = offeredAt, answers } = state;
  const lapse = { offeredAt, endedAt, answers, ...declined };
  const kept = state.notes === undefined ? {} : { notes: state.notes };
  const next = { ...offered({ ...state, fit, lapseDays }, now), lapses: [...(state.lapses ?? []), lapse], ...kept };
  return changed(next, event('pair offered', aboutOffer(next)));
}

function end(state: Pair, { asks, why, leaves }: Extract<PairCommand, { command: 'end' }>, now: Temporal.Instant): Decision<Pair> {
  const exchange = { ...(why === undefined ? {} : { why }), ...(leaves === undefined ? {} : { leaves }) };
  const ending = asks === undefined ? {} : { ending: { asks: [...asks], ...exchange } };
  if (state.status === 'offered')
    return changed(
      { ...state, ...ending, status: 'declined', endedAt: stamp(now) },
      event('pair declined', aboutOffer(state)),
      ...notTakenOver(state),
    );
  if (state.status !== 'formed') return unchanged;
  const meetings = state.meetings.map((meeting) =>
    meeting.status === 'agreed' && !hasBegun(meeting, now) ? calledOff(meeting, { by: 'end of pair' }, now) : meeting,
  );
  const cancelled = meetings.filter((meeting) => !state.meetings.includes(meeting));
  return changed(
    { ...state, ...ending, status: 'ended', endedAt: stamp(now), meetings },
    event('pair ended', { pair: state.id, soonest: soonestTime(state.meetings, now) }),
    ...cancelled.map((meeting) =>
      event('meeting cancelled', {
        pair: state.id,
        meeting: meeting.number,
        version: meeting.version,
        soonest: soonestTime(
          state.meetings.filter(({ number }) => number === meeting.number),
          now,
        ),
      }),
    ),
  );
}

/** Somebody still needs a new partner when the one who was asked to take over did not. */
function notTakenOver(state: Pair): readonly DomainEvent[] {
  const left = leftAlone(state);
  if (left === undefined) return [];
  return [event('pair at risk', { pair: left.pair, risk: 'nobody took over', occasion: offerId(aboutOffer(state)) })];
}

function answerPulse(
  state: Pair,
  { by, pulse, answer: given }: Extract<PairCommand, { command: 'answer pulse' }>,
  now: Temporal.Instant,
): Decision<Pair> {
  if (state.status !== 'formed') return refused('not at this stage');
  const before = state.pulses[pulse]?.[by];
  if (before !== undefined && sameAnswer(before, given)) return unchanged;
  const answers = { ...state.pulses[pulse], [by]: { ...given, at: stamp(now) } };
  const occasion = `pulse ${pulse} ${by}`;
  return changed(
    { ...state, pulses: { ...state.pulses, [pulse]: answers } },
    event('pulse answered', { pair: state.id, pulse, role: by }),
    ...(isLow(given) ? [event('pair at risk', { pair: state.id, risk: 'low score', occasion })] : []),
    ...(given.wantsContact ? [event('pair at risk', { pair: state.id, risk: 'asked to be contacted', occasion })] : []),
  );
}
