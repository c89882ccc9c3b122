import type { FC } from 'hono/jsx';
import { mayEnter } from '../../../../shared/domain/application/entered.ts';
import { needsDecision } from '../../../../shared/domain/privacy/needs-decision.ts';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import { enteringWords } from '../../../../shared/words/console/entering.ts';
import { enteringListWords } from '../../../../shared/words/console/entering-list.ts';
import { overviewWords } from '../../../../shared/words/console/overview.ts';
import { recordsWords } from '../../../../shared/words/console/records.ts';
import { curiousPageWords, questionWords } from '../../../../shared/words/console/visitors.ts';
import { writingWords } from '../../../../shared/words/console/writing.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Ways } from '../parts/ways.tsx';
import { isRecruiting } from './recruiting.tsx';

/** What nobody waits for but an operator begins on their own: most often because somebody phoned. */
export const ByHand: FC<{ readonly visit: OperatorVisit; readonly state: RoundState }> = ({ visit, state }) => {
  const { say, operator } = visit;
  const records = needsDecision(visit.tools.round) ? [{ path: '/console/records', label: recordsWords(say).title }] : [];
  if (operator.access === 'viewer' || (state.stage === 'closed' && records.length === 0)) return null;
  const entering = [
    { path: '/console/applicants/enter', label: enteringWords(say).link },
    { path: '/console/applicants/list', label: enteringListWords(say).title },
  ];
  const asked = { path: '/console/questions', label: questionWords(say).link };
  const curious = { path: '/console/curious', label: curiousPageWords(say).link };
  const writing = { path: '/console/letters/write', label: writingWords(say).link };
  const ways = [
    ...(mayEnter(state) ? entering : []),
    ...(state.stage === 'closed' ? [] : [writing, asked]),
    ...(isRecruiting(state) ? [curious] : []),
    ...records,
  ];
  return (
    <section aria-labelledby="hand">
      <h2 id="hand">{overviewWords(say).byHand}</h2>
      <Ways visit={visit} ways={ways} />
    </section>
  );
};
