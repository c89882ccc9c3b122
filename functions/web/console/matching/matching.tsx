import type { Typed } from '../../../../shared/domain/form.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble, wrong } from '../operator-visit.ts';
import { Pager } from '../parts/table.tsx';
import { Forbidden, Left, PlanChanges, Required } from './beside-the-plan.tsx';
import { PlanFigures, Steering } from './plan-figures.tsx';
import { PlanTable } from './plan-table.tsx';
import { readDesk } from './read-desk.ts';
import { MATCHING_WORDS } from './words.ts';

const PATH = '/console/matching';

/** The matching desk: the proposal, why it is as it is, and every way to change it. Nothing leaves the house from here. */
export const matching: Page = { show: showMatching, act: actOnMatching };

async function showMatching(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const from = Number(c.req.query('from') ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return problemPage(c, 400, say.language);
  const read = await readDesk(tools, from);
  const words = MATCHING_WORDS[say.language];
  const mayAct = operator.access === 'operator';
  const { plan } = read.desk;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title} section={PATH} trouble={trouble}>
      {plan === undefined ? <p>{words.nothingYet}</p> : <PlanFigures visit={visit} plan={plan} />}
      {mayAct ? <Steering visit={visit} read={read} /> : null}
      <PlanChanges visit={visit} read={read} />
      {plan === undefined ? null : <PlanTable visit={visit} read={read} />}
      <Pager
        label={words.pager.label}
        words={words.pager}
        first={from === 0 ? undefined : PATH}
        next={read.next === undefined ? undefined : `${PATH}?from=${read.next}`}
      />
      <Required visit={visit} read={read} />
      <Forbidden visit={visit} read={read} />
      {plan === undefined ? null : <Left visit={visit} read={read} plan={plan} />}
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnMatching(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  // What works out plans weighs as much as all else here, and to be shown a page nobody needs it.
  const { decide, readDecision, solveAgain } = await import('./acts.ts');
  const act = actIn(typed);
  if (act === 'solve') return afterwards(visit, await solveAgain(visit), PATH, 'solved');
  if (act === 'swap' && firstValue(typed, 'with') === '') {
    return wrong(`with-${firstValue(typed, 'mentee')}`, MATCHING_WORDS[visit.say.language].acts.choose, typed);
  }
  const decided = readDecision(act, typed);
  if (decided === undefined) return refusal(visit, 'changed meanwhile');
  return afterwards(visit, await decide(decided, Number(firstValue(typed, 'seen')), visit), PATH, decided.did);
}
