import type { FC } from 'hono/jsx';
import { actOnRound } from '../../../../shared/commands/round/act-on-round.ts';
import { changeThePlan, replannedBy, takeThePlanBack } from '../../../../shared/commands/round/change-plan.ts';
import { reviewPlan } from '../../../../shared/commands/round/review-plan.ts';
import { forgetRound, roundNow } from '../../../../shared/commands/round/round-now.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { differing } from '../../../../shared/domain/plan/differing.ts';
import { openTelling } from '../../../../shared/domain/plan/plan-kept.ts';
import { fixedParts, stopsOf } from '../../../../shared/domain/plan/stops.ts';
import { earlyEndSettles, isEndOpen, type RoundState } from '../../../../shared/domain/round-state.ts';
import { PLAN_PARTS, type Planned, plannedIn, plansOf, type SomePlanned } from '../../../../shared/round/planned.ts';
import { inPlanField, planPageWords } from '../../../../shared/words/console/plan.ts';
import { partName } from '../../../../shared/words/plan.ts';
import { firstValue } from '../../form-body.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { ActButton } from '../parts/forms.tsx';
import { PlanAsItIs } from './plan-as-it-is.tsx';
import { PATH, PlanForm } from './plan-form.tsx';
import { asTyped, ownChanges, readPlan } from './read-plan.ts';
import { showReview } from './review.tsx';

/** The plan of the round: every date, time, length and place, and what a change of it would mean before it is made. */
export const plan: Page = { show: showPlan, act: actOnPlan };

async function showPlan(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  if (trouble?.typed !== undefined && trouble.problems.length === 0) return showLook(visit, trouble.typed);
  const words = planPageWords(visit.say);
  const state = await roundNow(visit.tools);
  const mayAct = visit.operator.access === 'operator' && state.stage !== 'closed';
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title} section={PATH} trouble={trouble}>
      <p>{words.lead}</p>
      {mayAct ? <TakeBack visit={visit} state={state} /> : null}
      {mayAct ? <EarlyEnd visit={visit} state={state} /> : null}
      {mayAct ? (
        <PlanForm
          visit={visit}
          number={numberOf(state)}
          fixed={fixedParts(visit.tools.round, state, visit.tools.now())}
          mayOpenCall={isEndOpen(state, visit.tools.now())}
          trouble={trouble}
        />
      ) : (
        <PlanAsItIs visit={visit} />
      )}
    </ConsolePage>,
    trouble?.status,
  );
}

type Props = { readonly visit: OperatorVisit; readonly state: RoundState };

const TakeBack: FC<Props> = ({ visit, state }) => {
  const words = planPageWords(visit.say).takeBack;
  const untold = openTelling(state, visit.tools.now());
  if (untold === undefined) return null;
  return (
    <section class="panel" aria-labelledby="take-back">
      <h2 id="take-back">{words.title}</h2>
      <p>
        {words.what(
          visit.say.list(
            PLAN_PARTS.filter((part) => untold.was[part] !== undefined).map((part) => partName(part, visit.say).toLocaleLowerCase()),
          ),
        )}
      </p>
      <p>{words.until(visit.say.time(instantOf(untold.at)))}</p>
      <ActButton nonce={visit.nonce} path={PATH} act="take back" label={words.act} />
    </section>
  );
};

const EarlyEnd: FC<Props> = ({ visit, state }) => {
  const { say, nonce, tools } = visit;
  const words = planPageWords(say).end;
  const { stage, endedEarlyAt } = state;
  if (stage !== 'call open') return null;
  const mayOpen = isEndOpen(state, tools.now());
  return (
    <section class="panel" aria-labelledby="early-end">
      <h2 id="early-end">{words.title}</h2>
      <p>
        {endedEarlyAt === undefined
          ? words.what
          : words.ended(say.dayAndTime(instantOf(endedEarlyAt)), mayOpen ? say.time(earlyEndSettles(endedEarlyAt)) : undefined)}
      </p>
      {endedEarlyAt === undefined ? <ActButton nonce={nonce} path={PATH} act="end" label={words.act} /> : null}
      {mayOpen ? <ActButton nonce={nonce} path={PATH} act="open again" label={words.back} /> : null}
    </section>
  );
};

/** How often the plan has been changed: a form made before somebody else's change is shown again, with that change in it. */
function numberOf({ planBefore = [] }: RoundState): number {
  return planBefore.length;
}

async function actOnPlan(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const by = (act: 'took plan back' | 'ended call early' | 'took back end of call') => ({
    operator: { operator: operator.id, act, about: {} },
  });
  switch (actIn(typed)) {
    case 'look':
      return lookAt(visit, typed);
    case 'change':
      return change(visit, typed);
    case 'take back':
      return shown(visit, await takeThePlanBack(tools, by('took plan back')), 'plan-back');
    case 'end':
      return shown(visit, await actOnRound({ command: 'end call early' }, tools, by('ended call early')), 'call-ended');
    case 'open again':
      return shown(visit, await actOnRound({ command: 'take back early end' }, tools, by('took back end of call')), 'call-opened-again');
    default:
      return refusal(visit, 'not at this stage');
  }
}

/** To the page that says what a change would mean. The browser fetches it itself, so that going back sends no form again. */
async function lookAt(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readChange(visit, typed);
  return 'other' in read ? { status: 422, problems: [], typed } : read;
}

async function showLook(visit: OperatorVisit, typed: Typed): Promise<Response> {
  const read = await readChange(visit, typed);
  if ('other' in read) return showReview(visit, await reviewPlan(read.wanted, read.state, visit.operator.id, visit.tools), typed);
  return read instanceof Response ? read : showPlan(visit, read);
}

async function change(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { tools, operator } = visit;
  const read = await readChange(visit, typed);
  if (!('other' in read)) return read;
  const number = numberOf(read.state);
  const acted = replannedBy(operator.id, Object.keys(read.other), number + 1);
  return shown(visit, await changeThePlan(read.wanted, tools, { operator: acted }, number), 'replanned');
}

type PlanChange = { readonly state: RoundState; readonly wanted: Planned; readonly other: SomePlanned };

/** The change that was typed, by the plan as it is this very moment; what was pressed twice is so already. */
async function readChange(visit: OperatorVisit, typed: Typed): Promise<PlanChange | Response | Trouble> {
  const { tools, say } = visit;
  forgetRound(tools);
  const state = await roundNow(tools);
  if (state.stage === 'closed') return refusal(visit, 'round closed');
  const plans = plansOf(tools.round, state);
  const seen = Number(firstValue(typed, 'number'));
  const isStale = seen !== plans.number;
  const own = isStale ? ownChanges(typed, asTyped(plannedIn(plans.earlier(seen)), tools.round.languages)) : typed;
  const read = readPlan(own, plans.now, visit);
  const other = 'plan' in read ? differing(plannedIn(plans.now), read.plan) : undefined;
  const isSame = other !== undefined && Object.keys(other).length === 0;
  if (isStale) return isSame ? wasSo(visit, PATH, 'replanned') : { ...(await refusal(visit, 'changed meanwhile')), typed: own };
  const { stops, nothing } = planPageWords(say);
  const wrong =
    'problems' in read
      ? read.problems
      : stopsOf(tools.round, state, read.plan, tools.now()).map((stop) => ({ field: stop.field, message: stops(stop) }));
  if (other === undefined || 'problems' in read || wrong.length > 0) {
    const named = wrong.map(({ field, message }) => ({ field, message: inPlanField(field, message, say) }));
    return { status: 422, problems: named, typed };
  }
  return isSame ? { status: 422, problems: [{ field: 'content', message: nothing }], typed } : { state, wanted: read.plan, other };
}

function shown(visit: OperatorVisit, outcome: Parameters<typeof afterwards>[1], did: Parameters<typeof afterwards>[3]) {
  return afterwards(visit, outcome, PATH, did);
}
