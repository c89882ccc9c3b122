import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { plannedIn } from '../../../../shared/round/planned.ts';
import { planFieldLabel, planPageWords } from '../../../../shared/words/console/plan.ts';
import { type PlanPart, partName } from '../../../../shared/words/plan.ts';
import { firstValue } from '../../form-body.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { PartFacts } from './plan-as-it-is.tsx';
import { asTyped, MOST_PERIODS } from './read-plan.ts';

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
  const field = fieldsOf(visit, trouble);
  const { fields } = words;
  const isTyped = (part: PlanPart) => trouble?.problems.some((problem) => problem.field.split('.')[0] === part) === true;
  const whyFixed = (part: PlanPart) => {
    if (!fixed.includes(part) || isTyped(part)) return undefined;
    return part === 'deadline' && mayOpenCall ? words.end.openFirst : words.fixed;
  };
  const periods = Math.min(tools.round.meetings.avoid.length + MORE_PERIODS, MOST_PERIODS);
  return (
    <ActForm nonce={nonce} path={PATH} act="look" values={{ number: String(number) }}>
      <Part part="deadline" visit={visit} fixed={whyFixed('deadline')}>
        {field('deadline', fields.dateHint)}
      </Part>
      <Part part="answerBy" visit={visit} fixed={whyFixed('answerBy')}>
        {field('answerBy')}
      </Part>
      <Part part="kickOff" visit={visit} fixed={whyFixed('kickOff')}>
        <Gathering name="kickOff" visit={visit} trouble={trouble} />
      </Part>
      <Part part="avoid" visit={visit}>
        <p class="hint">{fields.empty}</p>
        {Array.from({ length: periods }, (_, index) => (
          <fieldset>
            <legend>{fields.period(index + 1)}</legend>
            {field(`avoid.${index}.from`)}
            {field(`avoid.${index}.to`)}
            {tools.round.languages.map((language) => field(`avoid.${index}.why.${language}`, undefined, 'wide'))}
          </fieldset>
        ))}
      </Part>
      <Part part="workshop" visit={visit} fixed={whyFixed('workshop')}>
        <Gathering name="workshop" visit={visit} trouble={trouble} />
      </Part>
      <Part part="evaluation" visit={visit}>
        {field('evaluation.opens')}
        {field('evaluation.closes')}
      </Part>
      <Part part="closes" visit={visit}>
        {field('closes')}
      </Part>
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

type GatheringProps = {
  readonly name: 'kickOff' | 'workshop';
  readonly visit: OperatorVisit;
  readonly trouble: Trouble | undefined;
};

const Gathering: FC<GatheringProps> = ({ name, visit, trouble }) => {
  const field = fieldsOf(visit, trouble);
  return (
    <>
      {field(`${name}.date`)}
      {field(`${name}.time`)}
      {field(`${name}.minutes`)}
      {visit.tools.round.languages.map((language) => field(`${name}.place.${language}`, undefined, 'wide'))}
      {field(`${name}.link`, planPageWords(visit.say).fields.linkHint, 'wide')}
    </>
  );
};

/** Fields that hold the plan as it is, or what was typed instead of it. */
function fieldsOf({ say, tools: { round } }: OperatorVisit, trouble: Trouble | undefined) {
  const held: Typed = { ...asTyped(plannedIn(round), round.languages), ...trouble?.typed };
  return (name: string, hint?: string, width: 'narrow' | 'wide' = 'narrow') => (
    <TextField
      name={name}
      label={planFieldLabel(name, say)}
      value={firstValue(held, name)}
      width={width}
      hint={hint}
      problem={problemOf(trouble?.problems ?? [], name)}
    />
  );
}
