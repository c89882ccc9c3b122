import type { FC } from 'hono/jsx';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { costsOf } from '../../../../shared/domain/cost/of-round.ts';
import { PRICES } from '../../../../shared/domain/cost/prices.ts';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import type { Counts } from '../../../../shared/storage/counts.ts';
import { costWords } from '../../../../shared/words/cost.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** So many emails at once are many. */
const LARGE = 10;

/** What a sending costs and what the round has cost and will, beside what is about to be sent; nothing where that is little. */
export async function costOfSending(visit: OperatorVisit, letters: number) {
  if (letters < LARGE) return null;
  const { tools } = visit;
  return <Cost visit={visit} counts={await tools.store.counts()} state={await roundNow(tools)} letters={letters} />;
}

type CostProps = { readonly visit: OperatorVisit; readonly counts: Counts; readonly state: RoundState; readonly letters?: number };

/** What the round has cost and will, with what so many letters more cost. */
export const Cost: FC<CostProps> = ({ visit: { say, tools }, counts, state, letters = 0 }) => {
  const words = costWords(say);
  const costs = costsOf(letters, counts, state, tools.round, tools.now());
  return (
    <p class="muted">
      {letters === 0 ? null : `${words.sending(letters, costs.letters)} `}
      {state.stage === 'closed' ? words.by(costs.soFar, say.dayAndYear(tools.now())) : words.round(costs.soFar, costs.inTheEnd)}{' '}
      {words.estimate(say.dayAndYear(PRICES.asOf))}
    </p>
  );
};
