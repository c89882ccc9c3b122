import type { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { type FunnelCount, funnelOf } from '../application/recruiting.ts';
import { instantOf } from '../decision.ts';
import type { RoundState } from '../round-state.ts';
import { costOf } from './cost.ts';
import { askedBy, LETTERS_OF_A_PERSON, type RoundCounts } from './counted.ts';

type Counted = { readonly tally: { readonly sent: number }; readonly funnel: readonly FunnelCount[] };

/** What a round has come to by now: letters and applications as they are counted, and days since it was opened. */
export function soFar({ tally, funnel }: Counted, state: Pick<RoundState, 'openedAt'>, now: Temporal.Instant): RoundCounts {
  return { letters: tally.sent, people: funnelOf(funnel).submitted, days: daysFrom(state, now) };
}

/** What it comes to by its end, if as many apply as are hoped for, or have, and each gets as many letters as in a rehearsed round. */
export function inTheEnd(
  counted: Counted,
  state: Pick<RoundState, 'stage' | 'openedAt'>,
  round: Round,
  now: Temporal.Instant,
): RoundCounts {
  const done = soFar(counted, state, now);
  if (state.stage === 'closed') return done;
  const isCalling = state.stage === 'draft' || state.stage === 'call open';
  const hoped = round.expected.mentors + round.expected.mentees;
  const people = isCalling ? Math.max(done.people, hoped) : done.people;
  return {
    people,
    letters: Math.max(done.letters, people * LETTERS_OF_A_PERSON),
    days: Math.max(done.days, daysFrom(state, endOfDay(round, round.closes))),
  };
}

/** US dollars: what so many letters cost, what the round has cost, and what it will have. */
export function costsOf(
  letters: number,
  counted: Counted,
  state: Pick<RoundState, 'stage' | 'openedAt'>,
  round: Round,
  now: Temporal.Instant,
) {
  return {
    letters: costOf(askedBy({ letters, people: 0, days: 0 })).all,
    soFar: costOf(askedBy(soFar(counted, state, now))).all,
    inTheEnd: costOf(askedBy(inTheEnd(counted, state, round, now))).all,
  };
}

function daysFrom({ openedAt }: Pick<RoundState, 'openedAt'>, now: Temporal.Instant): number {
  return Math.max(0, Math.round(instantOf(openedAt).until(now).total('hour') / 24));
}
