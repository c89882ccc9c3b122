import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { nextMailingTime } from '../../round/calendar.ts';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, type DueMoment, instantOf, refused, stamp, unchanged } from '../decision.ts';
import type { Stage } from '../round-state.ts';
import { type Application, HOURS_TO_UNDO, hasLeft } from './application.ts';
import type { Erasing, WhyErased } from './erasing.ts';

export type ErasingCommand =
  /** By the person, or by an operator who was told so. */
  | { readonly command: 'ask'; readonly stage: Stage; readonly by?: string | undefined }
  | { readonly command: 'change mind' }
  /** Its letters have not all gone: it is looked again. */
  | { readonly command: 'look again'; readonly erasure: number; readonly look: number };

/** What goes to somebody who is erased goes within working hours; so long after that it is over, whether or not all of it has gone. */
const HOURS_FOR_LAST_LETTERS = 24;

export function decideErasing(state: Application, command: ErasingCommand, now: Temporal.Instant): Decision<Application> {
  switch (command.command) {
    case 'ask':
      return ask(state, command.stage, command.by, now);
    case 'change mind':
      return changeMind(state, now);
    case 'look again': {
      const { erasing, erasures } = state;
      if (erasing === undefined || erasures !== command.erasure || erasing.looks !== command.look) return unchanged;
      return changed({ ...state, erasing: { ...erasing, looks: erasing.looks + 1 } });
    }
  }
}

/** Whoever asks leaves at once, as by leaving; in a round that is closed there is nothing left to leave. */
function ask(state: Application, stage: Stage, by: string | undefined, now: Temporal.Instant): Decision<Application> {
  if (state.erased !== undefined) return refused('erased');
  if (state.erasing !== undefined) return unchanged;
  const erasures = (state.erasures ?? 0) + 1;
  const leaves = !hasLeft(state) && stage !== 'closed';
  const erasing: Erasing = { askedAt: stamp(now), ...(by === undefined ? {} : { by }), leaves, looks: 0 };
  const asked = event('erasure asked for', { application: state.id, time: erasures });
  if (!leaves) return changed({ ...state, erasing, erasures }, asked);
  const withdrawals = state.withdrawals + 1;
  return changed(
    { ...state, erasing, erasures, status: 'withdrawn', withdrawnAt: stamp(now), withdrawals },
    asked,
    event('application withdrawn', { application: state.id, time: withdrawals }),
  );
}

function changeMind(state: Application, now: Temporal.Instant): Decision<Application> {
  const { erasing, ...kept } = state;
  if (state.erased !== undefined) return refused('erased');
  if (erasing === undefined) return unchanged;
  if (!mayChangeMind(erasing, now)) return refused('too late to undo');
  if (!erasing.leaves || state.status !== 'withdrawn') return changed(kept);
  const { withdrawnAt: _, ...back } = kept;
  return changed(
    { ...back, status: state.confirmedAt === undefined ? 'submitted' : 'confirmed' },
    event('application restored', { application: state.id }),
  );
}

/** Until when somebody who wants to be erased may change their mind. */
export function changeMindUntil({ askedAt }: Pick<Erasing, 'askedAt'>): Temporal.Instant {
  return instantOf(askedAt).add({ hours: HOURS_TO_UNDO });
}

export function mayChangeMind(erasing: Pick<Erasing, 'askedAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, changeMindUntil(erasing)) < 0;
}

/** When everything is gone at the latest. */
export function erasedBy(erasing: Pick<Erasing, 'askedAt'>, round: Round): Temporal.Instant {
  return nextMailingTime(round, changeMindUntil(erasing)).add({ hours: HOURS_FOR_LAST_LETTERS });
}

/** First when the time to change one's mind is over, then every hour of the day on which letters go. */
export function erasingMoments({ id: application, erasing, erasures: erasure = 1 }: Application, round: Round): readonly DueMoment[] {
  if (erasing === undefined) return [];
  const { looks: look } = erasing;
  const until = changeMindUntil(erasing);
  const at = look === 0 ? until : nextMailingTime(round, until).add({ hours: look });
  return [{ at, key: `erasure ${application} ${erasure} ${look}`, event: event('erasure due', { application, erasure, look }) }];
}

/** What stands where somebody's name stood. */
export const NOBODY = 'N. N.';

/** What is left of somebody: an id, and what figures are counted by. */
export function erased(
  { id, language, answers: { role }, channel, submittedAt, confirmedAt, evaluatedAt, withdrawals, erasures }: Application,
  why: WhyErased,
  now: Temporal.Instant,
): Application {
  const nothing = { name: NOBODY, field: '', topics: [], goals: [], slots: [], languages: [], own: {} };
  return {
    id,
    language,
    email: '',
    answers: { ...(role === 'mentor' ? { role } : { role, title: '' }), ...nothing, format: 'either' },
    channel,
    submittedAt: dayAlone(submittedAt),
    ...(confirmedAt === undefined ? {} : { confirmedAt: dayAlone(confirmedAt) }),
    ...(evaluatedAt === undefined ? {} : { evaluatedAt: dayAlone(evaluatedAt) }),
    status: 'left',
    withdrawals,
    ...(erasures === undefined ? {} : { erasures }),
    pairs: [],
    refusesReminders: true,
    erased: { at: stamp(now), why },
  };
}

/** A moment as the day it was on: the time of day could tell whose it was. */
export function dayAlone(at: string): string {
  return `${at.slice(0, 10)}T00:00:00.000Z`;
}
