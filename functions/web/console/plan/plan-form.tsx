import type { FC } from 'hono/jsx';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { WAYS } from '../../../../shared/round/languages.ts';
import { type Planned, plannedIn } from '../../../../shared/round/planned.ts';
import { planPageWords } from '../../../../shared/words/console/plan.ts';
import { type PlanPart, partName } from '../../../../shared/words/plan.ts';
import { firstValue } from '../../form-body.ts';
import type { OperatorVisit, Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';

export const PATH = '/console/plan';
/** Empty periods at the end of the form, to be filled in. */
const MORE_PERIODS = 2;

type Props = { readonly visit: OperatorVisit; readonly number: number; readonly trouble: Trouble | undefined };

/** The whole plan to be changed; what was typed and could not be taken stands there again. */
export const PlanForm: FC<Props> = ({ visit, number, trouble }) => {
  const { say, nonce, tools } = visit;
  const words = planPageWords(say);
  const plan = plannedIn(tools.round);
  const field = fieldsOf(visit, trouble);
  const { fields } = words;
  const periods = [...plan.avoid, ...Array.from({ length: MORE_PERIODS }, () => undefined)];
  return (
    <ActForm nonce={nonce} path={PATH} act="look" values={{ number: String(number) }}>
      <Part part="deadline" visit={visit}>
        {field('deadline', fields.date, plan.deadline, fields.dateHint)}
      </Part>
      <Part part="answerBy" visit={visit}>
        {field('answerBy', fields.date, plan.answerBy)}
      </Part>
      <Part part="kickOff" visit={visit}>
        <Gathering name="kickOff" visit={visit} plan={plan} trouble={trouble} />
      </Part>
      <Part part="avoid" visit={visit}>
        <p class="hint">{fields.empty}</p>
        {periods.map((period, index) => (
          <fieldset class="inline">
            <legend>{fields.period(index + 1)}</legend>
            {field(`avoid.${index}.from`, fields.from, period?.from ?? '')}
            {field(`avoid.${index}.to`, fields.to, period?.to ?? '')}
            {tools.round.languages.map((language) =>
              field(`avoid.${index}.why.${language}`, fields.why(language), period?.why[language] ?? '', undefined, 'wide'),
            )}
          </fieldset>
        ))}
      </Part>
      <Part part="workshop" visit={visit}>
        <Gathering name="workshop" visit={visit} plan={plan} trouble={trouble} />
      </Part>
      <Part part="evaluation" visit={visit}>
        {field('evaluation.opens', fields.opens, plan.evaluation.opens)}
        {field('evaluation.closes', fields.closes, plan.evaluation.closes)}
      </Part>
      <Part part="closes" visit={visit}>
        {field('closes', fields.date, plan.closes)}
      </Part>
      <button type="submit">{words.look}</button>
    </ActForm>
  );
};

const Part: FC<{ readonly part: PlanPart; readonly visit: OperatorVisit; readonly children?: unknown }> = ({
  part,
  visit: { say },
  children,
}) => (
  <fieldset>
    <legend>
      <h2>{partName(part, say)}</h2>
    </legend>
    {children}
  </fieldset>
);

type GatheringProps = {
  readonly name: 'kickOff' | 'workshop';
  readonly visit: OperatorVisit;
  readonly plan: Planned;
  readonly trouble: Trouble | undefined;
};

const Gathering: FC<GatheringProps> = ({ name, visit, plan, trouble }) => {
  const { fields } = planPageWords(visit.say);
  const field = fieldsOf(visit, trouble);
  const { date, time, minutes, place, link } = plan[name];
  return (
    <>
      {field(`${name}.date`, fields.date, date)}
      {field(`${name}.time`, fields.time, time)}
      {field(`${name}.minutes`, fields.minutes, String(minutes))}
      {visit.tools.round.languages.map((language) =>
        field(`${name}.place.${language}`, fields.place(WAYS[language].locale.slice(0, 2)), place[language], undefined, 'wide'),
      )}
      {field(`${name}.link`, fields.link, link ?? '', fields.linkHint, 'wide')}
    </>
  );
};

function fieldsOf(_: OperatorVisit, trouble: Trouble | undefined) {
  const typed: Typed | undefined = trouble?.typed;
  return (name: string, label: string, now: string, hint?: string, width: 'narrow' | 'wide' = 'narrow') => (
    <TextField
      name={name}
      label={label}
      value={typed?.[name] === undefined ? now : firstValue(typed, name)}
      width={width}
      hint={hint}
      problem={problemOf(trouble?.problems ?? [], name)}
    />
  );
}
