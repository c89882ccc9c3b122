import type { FC } from 'hono/jsx';
import { Facts } from '../../../../shared/pages/parts.tsx';
import { partsOf, plannedIn } from '../../../../shared/round/planned.ts';
import { factsOfPart, type PlanPart, partName } from '../../../../shared/words/plan.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** The plan for whoever may read but not change it, and once the round is closed. */
export const PlanAsItIs: FC<{ readonly visit: OperatorVisit }> = ({ visit }) => (
  <>
    {partsOf(plannedIn(visit.tools.round)).map((part) => (
      <section aria-labelledby={`part-${part}`}>
        <h2 id={`part-${part}`}>{partName(part, visit.say)}</h2>
        <PartFacts part={part} visit={visit} />
      </section>
    ))}
  </>
);

export const PartFacts: FC<{ readonly part: PlanPart; readonly visit: OperatorVisit }> = ({ part, visit: { say, tools } }) => (
  <Facts rows={factsOfPart(part, plannedIn(tools.round), tools.round, say).map(({ label, value }) => [label, value] as const)} />
);
