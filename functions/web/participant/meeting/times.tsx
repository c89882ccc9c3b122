import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { mayBookAgain } from '../../../../shared/domain/pair/book-again.ts';
import { bookedTimes, hasBegun, lastVenue, maySetVenue } from '../../../../shared/domain/pair/meeting.ts';
import { isBeforeEnd, tooLateIn } from '../../../../shared/domain/pair/pair-clocks.ts';
import { aroundPauses } from '../../../../shared/domain/pair/pause.ts';
import { suggestedTimes } from '../../../../shared/domain/pair/suggested-times.ts';
import { timesWaiting } from '../../../../shared/domain/pair/times-waiting.ts';
import { AskAll, AskGroup } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, problemsOf, readForm } from '../../../../shared/pages/form/read-form.ts';
import { capital } from '../../../../shared/words/amounts.ts';
import { goTo, show } from '../../visit.ts';
import { actAs } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { DoneNotice } from '../parts/done-notice.tsx';
import { OwnPage } from '../parts/own-page.tsx';
import type { AtMeeting } from './at-meeting.ts';
import { showMeeting } from './meeting.tsx';
import { bookedTime, clockField, dateField, ROWS, readTimes, SUGGESTED, type TimesProblem, timeAsked } from './read-times.ts';
import { asksIfSure, type Doubtful, doubtfulOf, otherPairs, sureFields } from './sure.ts';
import { setVenue, venueField } from './venue.tsx';

/** Asks for up to three times: those that probably suit both as check boxes, and any others typed. */
export function showTimes(at: AtMeeting): Answer {
  const { meeting, now, tools } = at;
  if (!isBeforeEnd(tools.round, now)) return showHome(at, { instead: tooLateIn(tools.round) });
  const isOver = meeting.status === 'agreed' && hasBegun(meeting, now) && !mayBookAgain(meeting, at.tools.round, at.now);
  return isOver
    ? showHome(at, { instead: 'not at this stage' })
    : timesPage(at, at.tried ?? { typed: { place: [placeOf(at)] }, problems: [] });
}

/** Where a letter leads that asks for times: to the meeting when it has one, or waits for an answer, by now. */
export function showBooking(at: AtMeeting): Answer {
  const { meeting, own, now, texts } = at;
  if (timesWaiting(meeting, own.role, now).whose !== 'nobody') return showMeeting(at);
  const hasTime = meeting.status === 'agreed' && !mayBookAgain(meeting, at.tools.round, at.now);
  return hasTime ? showMeeting(at, texts.meeting.hasTime) : showTimes(at);
}

/** Takes the times, or says what is wrong with each of them and keeps what was typed. */
export async function proposeTimes(at: AtMeeting, typed: Typed): Promise<Response> {
  const { meeting, own, c, home, path, say } = at;
  const read = readTimes(typed, at);
  // Where a form does not ask for the venue, the one that stands is meant.
  const venue = readForm(venueField(at), { place: [lastVenue(meeting) ?? ''], ...typed }, say);
  if ('problems' in read && 'values' in venue && isOnlyVenue(at, read.problems, venue.values.place ?? '')) {
    return setVenue(at, venue.values.place);
  }
  if ('problems' in read || 'problems' in venue) {
    return askAgain(at, `${path}/times`, typed, problemsOf(read, venue));
  }
  const said = readForm(sureFields(at, await doubtfulOf(at, read.times)), typed, say);
  if ('problems' in said) return askAgain(at, `${path}/times`, typed, said.problems);
  const change = { command: 'propose', by: own.role, times: read.times, place: venue.values.place } as const;
  const outcome = await actAs(at, { command: 'meeting', number: meeting.number, change });
  return outcome.outcome === 'refused' ? refuse(at, outcome.why) : goTo(c, `${home}${saying('proposed', outcome.outcome)}`);
}

/** The times somebody is asked about once more, when that is what the page is there for. */
async function doubtfulIn({ typed, problems }: Filled, at: AtMeeting): Promise<readonly Doubtful[]> {
  const read = readTimes(typed, at);
  return asksIfSure(problems) && 'times' in read ? doubtfulOf(at, read.times) : [];
}

async function timesPage(at: AtMeeting, { typed, problems }: Filled): Promise<Response> {
  const { meeting, texts, other, path, say } = at;
  const words = texts.meeting.times;
  const booked = bookedTime(meeting, at.now);
  const title = booked === undefined ? words.title(meeting.number, other) : words.titleMove(meeting.number, other);
  const suggested = choicesFrom(at, typed, await takenBy(at));
  const doubtful = await doubtfulIn({ typed, problems }, at);
  // Where there is nothing to tick, what is wrong with all of it leads to the first row.
  const led = problems.map((one) => (one.field === SUGGESTED && suggested.length === 0 ? { ...one, field: dateField(1) } : one));
  return show(
    at.c,
    <OwnPage holder={at} title={title} back={at.home} problems={led}>
      <DoneNotice holder={at} />
      <h1>{title}</h1>
      <p class="lead">{words.lead(other)}</p>
      {booked === undefined ? null : <p>{words.keeps(say.dayAndTime(instantOf(booked)))}</p>}
      <form method="post" action={`${path}/times`} novalidate>
        {suggested.length === 0 ? (
          <p>{words.noOverlap}</p>
        ) : (
          <AskAll fields={suggestedField(at, suggested)} typed={typed} problems={led} say={say} />
        )}
        <h2>{words.own}</h2>
        <p class="hint" id="own-hint">
          {words.ownHint(meeting.week)}
        </p>
        {ROWS.map((row) => (
          <AskGroup label={words.ownTime(row)} about="own-hint" fields={rowFields(at, row)} typed={typed} problems={led} say={say} />
        ))}
        <AskAll fields={{ ...venueField(at), ...sureFields(at, doubtful) }} typed={typed} problems={led} say={say} />
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

type Suggested = readonly { readonly value: string; readonly label: string }[];

function suggestedField({ texts }: AtMeeting, suggested: Suggested): Fields {
  const { suggested: label, suggestedHint: hint } = texts.meeting.times;
  return { [SUGGESTED]: { kind: 'several', required: false, label, hint, ...choosing(suggested) } };
}

/** A time of one's own. */
function rowFields(at: AtMeeting, row: number): Fields {
  const { date, clock } = timeAsked(at);
  return { [dateField(row)]: date, [clockField(row)]: clock };
}

/** The suggestions as check boxes, with those already ticked among them even when they are no longer suggested. */
function choicesFrom(at: AtMeeting, typed: Typed, taken: readonly string[]): Suggested {
  const { own, meeting, tools, now, say } = at;
  const times = suggestedTimes(aroundPauses(tools.round, own.pair), { slots: own.pair.fit.slots, week: meeting.week, taken }, now);
  const choices = times.map((time) => ({ value: localText(time, tools.round.zone), label: capital(say.dayAndTime(time)) }));
  const suggested = new Set(choices.map(({ value }) => value));
  const kept = (typed[SUGGESTED] ?? []).filter((value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) && !suggested.has(value));
  return [...choices, ...kept.map((value) => ({ value, label: value.replace('T', ' ') }))];
}

/** When either of the two has a meeting already. */
async function takenBy(at: AtMeeting): Promise<readonly string[]> {
  return [at.own.pair, ...(await otherPairs(at))].flatMap(({ meetings }) => bookedTimes(meetings));
}

function localText(time: Temporal.Instant, zone: string): string {
  return time.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Where they are to meet, were to meet when it was called off, or met last: most pairs meet at the same venue again. */
function placeOf({ meeting, own }: AtMeeting): string {
  const hadTime = meeting.status !== 'planned' || meeting.calledOff.length > 0;
  const ofOthers = own.pair.meetings.flatMap((one) => (one.status === 'agreed' && one.place !== undefined ? [one.place] : []));
  return (hadTime ? lastVenue(meeting) : ofOthers.at(-1)) ?? '';
}

/** Whether no other time was given, only another venue for the time that stands. */
function isOnlyVenue(at: AtMeeting, problems: readonly TimesProblem[], place: string): boolean {
  const noOtherTime = problems.every(({ fault }) => fault === 'none' || fault === 'the same as now');
  return noOtherTime && maySetVenue(at.meeting, at.own.role, at.now) && place !== (lastVenue(at.meeting) ?? '');
}
