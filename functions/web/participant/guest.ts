import type { Temporal } from 'temporal-polyfill';
import type { Purpose } from '../../../shared/domain/access-link.ts';
import { hasLeft } from '../../../shared/domain/application/application.ts';
import type { Typed } from '../../../shared/domain/application/form.ts';
import type { Refusal } from '../../../shared/domain/decision.ts';
import type { Stage } from '../../../shared/domain/round-state.ts';
import type { Leaving } from '../../../shared/words/participant/leaving.ts';
import { readBody } from '../form-body.ts';
import { problemPage } from '../problem-page.tsx';
import { roundNow } from '../round-now.ts';
import { type Answer, arrive, type Guest, type Handler } from './arrival.ts';
import { forgetLate } from './late.ts';
import { showOutOfDate, takeLate } from './leaving/out-of-date.tsx';
import { type Heard, heardOf, type OwnPair, pairsOf } from './own-pairs.ts';

/** A guest of their own place, with the pairs they are asked about or in, and where the round stands. */
export type Insider = Guest & {
  readonly pairs: readonly OwnPair[];
  readonly heard: Heard;
  readonly stage: Stage;
  readonly now: Temporal.Instant;
};

/** Answers whoever has a good link of this purpose. One that is out of date says so; any other is nowhere. */
export function forGuest(answer: (guest: Guest) => Answer, purpose: Purpose = 'place'): Handler {
  return async (c) => {
    const arrival = await arrive(c, purpose);
    if (arrival.link === 'unknown') return problemPage(c, 404);
    return arrival.link === 'good' ? answer(arrival.guest) : showOutOfDate(arrival.guest);
  };
}

export function forInsider(answer: (insider: Insider) => Answer): Handler {
  return forGuest(async (guest) => answer(await insiderOf(guest)));
}

/** The same for a form that was sent. */
export function forGuestsForm(answer: (guest: Guest, typed: Typed) => Answer): Handler {
  return async (c) => {
    const arrival = await arrive(c, 'place');
    if (arrival.link === 'unknown') return problemPage(c, 404);
    const { guest } = arrival;
    const body = await readBody(c);
    if ('problem' in body) return problemPage(c, body.problem, guest.person.language);
    if (arrival.link === 'out of date') return takeLate(guest, body.typed, arrival.isTheirs);
    await forgetLate(guest);
    return answer(guest, body.typed);
  };
}

export function forInsidersForm(answer: (insider: Insider, typed: Typed) => Answer): Handler {
  return forGuestsForm(async (guest, typed) => answer(await insiderOf(guest), typed));
}

export async function insiderOf(guest: Guest): Promise<Insider> {
  const [pairs, heard, { stage }] = await Promise.all([
    pairsOf(guest.person, guest.found, guest.tools),
    heardOf(guest.person, guest.tools),
    roundNow(guest.tools),
  ]);
  return { ...guest, pairs, heard, stage, now: guest.tools.now() };
}

/** Why this person can do nothing in a pair now, whatever it is. */
export function whyNot({ person, stage }: Insider): Refusal | undefined {
  if (hasLeft(person)) return 'has left';
  switch (stage) {
    case 'closed':
      return 'round closed';
    case 'draft':
    case 'call open':
      return 'not at this stage';
    case 'matching':
    case 'running':
    case 'closing':
      return undefined;
  }
}

/** Before a pair is formed there is an application to take back, and no mentorship to end. */
export function leavingOf({ pairs }: Pick<Insider, 'pairs'>): Leaving {
  return pairs.some(({ pair }) => pair.status === 'formed') ? 'inPair' : 'beforePair';
}
