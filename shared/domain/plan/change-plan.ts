import { Temporal } from 'temporal-polyfill';
import { event } from '../../events/catalogue.ts';
import { planOf } from '../../round/plan.ts';
import { laidOver, type Planned, planNow, type SomePlanned, withPlan } from '../../round/planned.ts';
import type { Round } from '../../round/round-file.ts';
import { changed, type Decision, refused, stamp, unchanged } from '../decision.ts';
import { GATHERINGS, gatheringAt, type RoundState } from '../round-state.ts';
import { differing } from './differing.ts';
import { openTelling, type Telling } from './plan-kept.ts';
import { stopsOf } from './stops.ts';

/** So long a change can be taken back, and nobody is told of it. */
export const TAKE_BACK_MINUTES = 10;
/** When something that moves begins this soon, people hear at once. */
const SOON_HOURS = 3;

/** Changes parts of the plan. Whoever was told another one hears after ten minutes, unless it has been taken back. */
export function changePlan(file: Round, state: RoundState, some: SomePlanned, now: Temporal.Instant, by?: string): Decision<RoundState> {
  if (state.stage === 'closed') return refused('round closed');
  if (stopsOf(file, state, some, now).length > 0) return refused('plan at fault');
  return replanned(file, state, some, now, by);
}

/** Brings back the plan people know, as long as nobody has been told of another one. */
export function takeBackPlan(file: Round, state: RoundState, now: Temporal.Instant): Decision<RoundState> {
  const untold = openTelling(state, now);
  if (state.stage === 'closed') return refused('round closed');
  return untold === undefined ? refused('too late to take back') : replanned(file, state, untold.was, now, undefined);
}

function replanned(file: Round, state: RoundState, some: SomePlanned, now: Temporal.Instant, by: string | undefined): Decision<RoundState> {
  const before = planNow(file, state);
  const planned = laidOver(before, some);
  const was = differing(before, planned);
  if (Object.keys(was).length === 0) return unchanged;
  const planBefore = [...(state.planBefore ?? []), was];
  const next = {
    ...state,
    planned,
    planBefore,
    tellings: [...tellings(state, now), ...toTell(state, was, planned, { file, now, by })],
    // Versions that know no plan go by these.
    plan: planOf(withPlan(file, planned)),
    ...(was.deadline === undefined ? {} : { extendedTo: planned.deadline }),
  };
  return changed(next, event('plan changed', { number: planBefore.length }));
}

/** What has been told. */
function tellings(state: RoundState, now: Temporal.Instant): readonly Telling[] {
  const all = state.tellings ?? [];
  return openTelling(state, now) === undefined ? all : all.slice(0, -1);
}

type Act = { readonly file: Round; readonly now: Temporal.Instant; readonly by: string | undefined };

/** What is to be told of a change, together with what has not been told yet. What is again as people know it is not told at all. */
function toTell(state: RoundState, was: SomePlanned, planned: Planned, { file, now, by }: Act): Telling[] {
  const known = differing(laidOver(laidOver(planned, was), openTelling(state, now)?.was ?? {}), planned);
  if (Object.keys(known).length === 0) return [];
  const at = isSoon(file, known, planned, now) ? now : now.add({ minutes: TAKE_BACK_MINUTES });
  return [{ at: stamp(at), was: known, ...(by === undefined ? {} : { by }) }];
}

/** Whether something that moves begins before people would know, at its old time or its new one. */
function isSoon(file: Round, was: SomePlanned, planned: Planned, now: Temporal.Instant): boolean {
  const soon = now.add({ hours: SOON_HOURS });
  return GATHERINGS.some(
    (gathering) =>
      was[gathering] !== undefined &&
      // Both lie ahead: what has been does not move, and nothing moves to what has been.
      [planned, laidOver(planned, was)].some((plan) => {
        const at = gatheringAt(gathering, withPlan(file, plan));
        return at !== undefined && Temporal.Instant.compare(at, soon) < 0;
      }),
  );
}
