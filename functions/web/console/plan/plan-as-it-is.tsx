import type { FC } from 'hono/jsx';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { PLAN_PARTS, plannedIn } from '../../../../shared/round/planned.ts';
import { changedRows, partName } from '../../../../shared/words/plan.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** The plan for whoever may read but not change it, and once the round is closed. */
export const PlanAsItIs: FC<{ readonly visit: OperatorVisit }> = ({ visit: { say, tools } }) => {
  const now = plannedIn(tools.round);
  return (
    <>
      {PLAN_PARTS.map((part) => (
        <section aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{partName(part, say)}</h2>
          <Facts rows={changedRows(part, { was: now, is: now }, tools.round, say).map(({ label, value }) => [label, value] as const)} />
        </section>
      ))}
    </>
  );
};
