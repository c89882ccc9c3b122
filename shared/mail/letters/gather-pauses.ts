import { nextToBook } from '../../domain/pair/booking-moments.ts';
import { decidedBy, isPausedOn, openPause, type Pause } from '../../domain/pair/pause.ts';
import { dayOf } from '../../round/calendar.ts';
import type { Pausing, Resumed } from '../../words/letters/facts.ts';
import type { LetterContext } from './context.ts';
import { isFormed, paired } from './gather-pairs.ts';

/** A pause as it stands; nothing when it has been changed or ended since. */
export function pausing(context: LetterContext): Pausing | undefined {
  const pause = pauseOf(context);
  const { pair, round, now } = context;
  return pair === undefined || pause === undefined || openPause(pair, dayOf(round, now)) !== pause ? undefined : factsOf(context, pause);
}

/** That a pause is over; nothing when another has begun since, or it goes on. */
export function resumed(context: LetterContext): Resumed | undefined {
  const pause = pauseOf(context);
  const facts = pause === undefined ? undefined : factsOf(context, pause);
  if (pause === undefined || facts === undefined || isPausing(context)) return undefined;
  return { ...facts, early: pause.endedAt !== undefined, never: pause.until < pause.from };
}

/** Whether the pair of a letter pauses today, or rests because the data of one of the two are not used: nothing is asked of it. */
export function isPausing({ pair, partner, round, now }: LetterContext): boolean {
  return pair !== undefined && (partner?.restricted !== undefined || isPausedOn(pair, dayOf(round, now)));
}

function pauseOf({ pair, letter }: LetterContext): Pause | undefined {
  const { pause: number = 0, version } = letter.about;
  const pause = pair?.pauses?.[number - 1];
  return pause?.version === version ? pause : undefined;
}

function factsOf(context: LetterContext, pause: Pause): Pausing | undefined {
  const facts = paired(context, isFormed);
  const { pair, round, now } = context;
  if (facts === undefined || pair === undefined) return undefined;
  const { from, until } = pause;
  const by = decidedBy(pause);
  const next = nextToBook(pair);
  const isAhead = next !== undefined && next.week >= dayOf(round, now).subtract({ days: 6 }).toString();
  return {
    ...facts,
    from,
    until,
    by: by === 'operator' ? 'coordinators' : by === facts.role ? 'me' : 'partner',
    next: isAhead ? { number: next.number, week: next.week } : undefined,
  };
}
