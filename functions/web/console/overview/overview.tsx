import type { Typed } from '../../../../shared/domain/form/field.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { Cost } from '../parts/cost.tsx';
import { ByHand } from './by-hand.tsx';
import { Coming, readComing } from './coming.tsx';
import { actOnList } from './list-acts.ts';
import { readOverview } from './read.ts';
import { isRecruiting, Recruiting } from './recruiting.tsx';
import { RoundFigures } from './round-figures.tsx';
import { WaitingList } from './waiting-list.tsx';
import { WhereItStands } from './where-it-stands.tsx';

/** The first page: what needs an operator today, where the round stands, and first of its figures those that matter now. */
export const overview: Page = { show: showOverview, act: actOnOverview };

async function showOverview(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const read = await readOverview(visit);
  const coming = isRecruiting(read.state) ? undefined : await readComing(visit);
  const { title } = overviewWords(visit.say);
  const recruiting = <Recruiting visit={visit} state={read.state} funnel={read.counts.funnel} />;
  return show(
    visit.c,
    <ConsolePage visit={visit} title={title} section="/console" trouble={trouble}>
      <WaitingList visit={visit} waiting={read.waiting} more={read.more} trouble={trouble} />
      <ByHand visit={visit} state={read.state} />
      <WhereItStands visit={visit} state={read.state} />
      {coming === undefined ? null : <Coming visit={visit} read={coming} />}
      {isRecruiting(read.state) ? recruiting : null}
      <RoundFigures
        visit={visit}
        tally={read.counts.tally}
        failed={read.failed}
        cost={<Cost visit={visit} counts={read.counts} state={read.state} />}
        mayPair={!isRecruiting(read.state)}
      />
      {isRecruiting(read.state) ? null : recruiting}
    </ConsolePage>,
    trouble?.status,
  );
}

async function actOnOverview(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  switch (actIn(typed)) {
    case 'tick off':
    case 'give':
    case 'note':
      return actOnList(visit, typed);
    default:
      return refusal(visit, 'not at this stage');
  }
}
