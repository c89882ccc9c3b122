import { matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page, Trouble } from '../operator-visit.ts';
import { Pager } from '../parts/table.tsx';
import { PlanFigures, Steering } from './plan-figures.tsx';
import { PlanTable } from './plan-table.tsx';
import { readBoard } from './read-board.ts';
import { Forbidden, Left, PlanChanges, Required } from './side-panels.tsx';

const PATH = '/console/matching';

/** The matching board: the proposal, why it is as it is, and every way to change it. Nothing leaves the house from here. */
export const matching: Page = { show: showMatching };

async function showMatching(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const from = Number(c.req.query('from') ?? 0);
  if (!Number.isSafeInteger(from) || from < 0) return problemPage(c, 400, say.language);
  const read = await readBoard(tools, from);
  const words = matchingWords(say);
  const mayAct = operator.access === 'operator' && !visit.isClosed;
  const { plan } = read.board;
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
