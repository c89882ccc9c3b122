import { Temporal } from 'temporal-polyfill';
import { type Detail, event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { type DueMoment, instantOf } from '../decision.ts';
import { nextToBook } from './booking-moments.ts';
import { type Meeting, openProposal, outcomeOf } from './meeting.ts';
import type { Pair } from './pair.ts';
import { backFrom, fellAway, isBeforeEnd, latest, openMorning, startOf } from './pair-clocks.ts';
import { aroundPauses } from './pause.ts';

/** The days of silence after which a pair is looked at. Days on which the round asks people not to meet do not count. */
const SILENCES = [35, 50] as const;
/** No sooner than this after a booking fell away, or the last of some proposed times passed. */
const SILENCE_AGAIN = { 35: 14, 50: 29 } as const;

/** A pair with a booked meeting or open times is not silent, and one that has booked its whole plan never is. */
export function silenceMoments(pair: Pair, given: Round): readonly DueMoment[] {
  const round = aroundPauses(given, pair);
  if (pair.meetings.length > 0 && nextToBook(pair) === undefined) return [];
  const since = latest([startOf(pair, round), ...pair.meetings.flatMap(mayHaveMet)]);
  const stopped = pair.meetings.flatMap(stoppedSilence);
  return SILENCES.map((days) => ({
    at: latest([
      openMorning(round, since, days),
      ...[...stopped, ...pausesOver(pair, openMorning(round, since, days), round)].map((until) =>
        openMorning(round, until, SILENCE_AGAIN[days]),
      ),
    ]),
    about: { pair: pair.id, days, since: dayOf(round, since).toString() },
  }))
    .map(({ at, about }) => ({ at, key: silenceKey(about), event: event('silence due', about) }))
    .filter((due) => isBeforeEnd(round, due.at));
}

/** Whether a pair has been silent for so long by now, as it stands now. */
export function isSilent(pair: Pair, round: Round, silence: Detail<'silence due'>, now: Temporal.Instant): boolean {
  return silenceMoments(pair, round).some(({ at, key }) => key === silenceKey(silence) && Temporal.Instant.compare(at, now) <= 0);
}

function silenceKey({ pair, days, since }: Detail<'silence due'>): string {
  return `silence ${pair} ${since} ${days}`;
}

/** When a pair was back from the pauses that had begun by then. */
function pausesOver({ pauses = [] }: Pair, by: Temporal.Instant, round: Round): readonly Temporal.Instant[] {
  const day = dayOf(round, by).toString();
  return pauses.filter(({ from, until }) => from <= until && from <= day).map((pause) => backFrom(pause, round));
}

/** When a pair met as far as anybody knows, or will meet. */
function mayHaveMet(meeting: Meeting): readonly Temporal.Instant[] {
  return meeting.status === 'agreed' && outcomeOf(meeting) !== 'not held' ? [instantOf(meeting.startsAt)] : [];
}

/** Until when a booking that fell away, or times that nobody picked, were a reason not to ask. */
function stoppedSilence(meeting: Meeting): readonly Temporal.Instant[] {
  return [...fellAway(meeting), ...(openProposal(meeting)?.times.slice(-1) ?? [])].map(instantOf);
}
