import { reviewLines } from '../../functions/web/console/plan/review-lines.ts';
import { toolsBy } from '../../shared/commands/planned-tools.ts';
import { changeThePlan, replannedBy } from '../../shared/commands/round/change-plan.ts';
import { type PlanReview, reviewPlan } from '../../shared/commands/round/review-plan.ts';
import { forgetRound } from '../../shared/commands/round/round-now.ts';
import type { Tools } from '../../shared/commands/tools.ts';
import { differing } from '../../shared/domain/plan/differing.ts';
import { stopsOf } from '../../shared/domain/plan/stops.ts';
import type { RoundState } from '../../shared/domain/round-state.ts';
import { planChanges, planOf } from '../../shared/round/plan.ts';
import { planNow, plannedIn, plansOf, type SomePlanned, withPlan } from '../../shared/round/planned.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';
import { planPageWords } from '../../shared/words/console/plan.ts';
import { changedRows, partName } from '../../shared/words/plan.ts';
import { sayIn } from '../../shared/words/say.ts';
import { CannotStart, NEEDS_DECISION } from './cannot-start.ts';
import { changedPlanText, type Opened } from './opened-plan.ts';
import { printable } from './printable.ts';

/** Where an opened round lies, and what to do there when it keeps its plan. */
type Place = Omit<Opened, 'plan'>;

/** Another plan in the file of an opened round than the round's own, and what it would mean for people. */
export type PlanOfFile = {
  readonly wanted: SomePlanned;
  /** How many changes of the plan were known when it was looked at. */
  readonly number: number;
  readonly lines: readonly string[];
};

/**
 * What the round file says of the plan that an opened round does not; undefined when both say the same, or the round is not opened.
 *
 * @param by The operator who would change it, and so need not be told.
 * @throws CannotStart for a difference the round can no longer follow.
 */
export async function planOfFile(place: Place, tools: Tools, by: string): Promise<PlanOfFile | undefined> {
  const state = (await tools.store.get(roundKind, 'round'))?.state;
  if (state === undefined) return undefined;
  stopIfSettled(tools.round, state, place);
  const was = planNow(tools.round, state);
  const wanted = differing(plannedIn(tools.round), was);
  if (Object.keys(wanted).length === 0) return undefined;
  stopIfTooLate(tools, state, wanted, place);
  const review = await reviewPlan(wanted, state, by, toolsBy(state, tools)).catch((error: unknown) => {
    const why = `Who would be told could not be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new CannotStart(`${differences(tools.round, state, place)}\n${why}`, place.remedy, NEEDS_DECISION);
  });
  return { wanted, number: plansOf(tools.round, state).number, lines: inWords(review, tools.round, place) };
}

/**
 * Changes the plan of an opened round to what its file says, as the console's page does.
 *
 * @throws CannotStart when that cannot be done any more.
 */
export async function followFile({ wanted, number }: PlanOfFile, { where, remedy }: Place, tools: Tools, by: string): Promise<void> {
  const state = (await tools.store.get(roundKind, 'round'))?.state;
  if (state === undefined) return;
  const operator = replannedBy(by, Object.keys(wanted), number + 1);
  const outcome = await changeThePlan(wanted, toolsBy(state, tools), { operator }, number);
  forgetRound(tools);
  if (outcome.outcome === 'refused')
    throw new CannotStart(
      `The plan of ${tools.round.id} ${where} was not changed.\nIt has become another one meanwhile, or its time has passed.`,
      `type the same again; or ${remedy}`,
      NEEDS_DECISION,
    );
}

/** Stops for parts of the file that are settled when a round is opened: also whether it has a closing workshop. */
function stopIfSettled(round: Round, { plan, planned }: RoundState, { where, remedy }: Place): void {
  const isOther = planned !== undefined && (planned.workshop === undefined) !== (round.workshop === undefined);
  const asItWouldBe = planned === undefined || isOther ? round : withPlan(round, planned);
  const changes = plan === undefined ? [] : planChanges(plan, asItWouldBe).filter(({ path }) => !isOther || path.startsWith('workshop.'));
  if (changes.length === 0) return;
  const why = 'These are settled when a round is opened. Texts, names and operators may change in the file at any time.';
  throw new CannotStart(`${changedPlanText(round, where, changes)}\n${why}`, remedy, NEEDS_DECISION);
}

function stopIfTooLate({ round, now }: Tools, state: RoundState, wanted: SomePlanned, place: Place): void {
  const words = planPageWords(sayIn('en', round.zone));
  const stops =
    state.stage === 'closed'
      ? ['  The round is closed.']
      : stopsOf(round, state, wanted, now()).map((stop) => `  ${stop.field}: ${words.stops(stop)}.`);
  if (stops.length === 0) return;
  const what = `${differences(round, state, place)}\nThe round cannot follow its file:\n${stops.join('\n')}`;
  throw new CannotStart(what, place.remedy, NEEDS_DECISION);
}

function differences(round: Round, state: RoundState, { where }: Place): string {
  return changedPlanText(round, where, planChanges(planOf(withPlan(round, planNow(round, state))), round));
}

function inWords(review: PlanReview, round: Round, { where }: Place): readonly string[] {
  const say = sayIn('en', round.zone);
  return [
    `The file of ${round.id} has another plan than the round ${where}. This is what would change, as if in the console:`,
    ...review.parts.flatMap((part) => [
      partName(part, say),
      ...changedRows(part, review, round, say).map(({ label, value }) => `  ${label}: ${value}`),
    ]),
    ...reviewLines(review, say).flatMap(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)]),
  ].map(printable);
}
