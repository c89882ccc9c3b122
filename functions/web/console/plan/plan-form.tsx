import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { AskAll, AskGroup } from '../../../../shared/pages/form/asked.tsx';
import { partsOf, plannedIn } from '../../../../shared/round/planned.ts';
import { planPageWords } from '../../../../shared/words/console/plan.ts';
import { type PlanPart, partName } from '../../../../shared/words/plan.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { PartFacts } from './plan-as-it-is.tsx';
import { MOST_PERIODS, partFields, periodFields } from './plan-fields.ts';
import { asTyped } from './read-plan.ts';

export const PATH = '/console/plan';
/** Empty periods at the end of the form, to be filled in. */
const MORE_PERIODS = 2;

type Props = {
  readonly visit: OperatorVisit;
  readonly number: number;
  /** The parts that can be no other any more. */
  readonly fixed: readonly PlanPart[];
  /** Whether the call was ended early and can be opened again: its last day can then be another. */
  readonly mayOpenCall: boolean;
  readonly trouble: Trouble | undefined;
};

/** The whole plan to be changed; what was typed and could not be taken stands there again. */
export const PlanForm: FC<Props> = ({ visit, number, fixed, mayOpenCall, trouble }) => {
  const { say, nonce, tools } = visit;
  const words = planPageWords(say);
  const problems = trouble?.problems ?? [];
  const typed: Typed = { ...asTyped(plannedIn(tools.round), tools.round.languages), ...trouble?.typed };
  const form = { typed, problems, say };
  const asked = partFields(visit);
  const isTyped = (part: PlanPart) => problems.some(({ field }) => field.split('.')[0] === part);
  const whyFixed = (part: PlanPart) => {
    if (!fixed.includes(part) || isTyped(part)) return undefined;
    return part === 'deadline' && mayOpenCall ? words.end.openFirst : words.fixed;
  };
  const periods = Math.min(tools.round.meetings.avoid.length + MORE_PERIODS, MOST_PERIODS);
  return (
    <ActForm nonce={nonce} path={PATH} act="look" values={{ number: String(number) }}>
      {partsOf(plannedIn(tools.round)).map((part) => (
        <Part part={part} visit={visit} fixed={whyFixed(part)}>
          {part === 'avoid' ? (
            <>
              <p class="hint">{words.fields.empty}</p>
              {Array.from({ length: periods }, (_, index) => (
                <AskGroup label={words.fields.period(index + 1)} fields={periodFields(index, visit)} {...form} />
              ))}
            </>
          ) : (
            <AskAll fields={asked[part]} {...form} />
          )}
        </Part>
      ))}
      <button type="submit">{words.look}</button>
    </ActForm>
  );
};

type PartProps = {
  readonly part: PlanPart;
  readonly visit: OperatorVisit;
  /** Why it cannot be another, if so. */
  readonly fixed?: string | undefined;
  readonly children?: unknown;
};

const Part: FC<PartProps> = ({ part, visit, fixed, children }) => (
  <fieldset class="form-part">
    <legend>{partName(part, visit.say)}</legend>
    {fixed === undefined ? (
      children
    ) : (
      <>
        <p class="hint">{fixed}</p>
        <PartFacts part={part} visit={visit} />
      </>
    )}
  </fieldset>
);
