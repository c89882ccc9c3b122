import type { FC } from 'hono/jsx';
import type { PlanReview } from '../../../../shared/commands/round/review-plan.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { planPageWords } from '../../../../shared/words/console/plan.ts';
import { changedRows, partName } from '../../../../shared/words/plan.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { PATH } from './plan-form.tsx';

/** What a change of the plan would bring about, before it is made. */
export function showReview(visit: OperatorVisit, review: PlanReview, typed: Typed): Response | Promise<Response> {
  const words = planPageWords(visit.say);
  const { nonce: _, act: __, ...values } = typed;
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.review.title} section={PATH}>
      {review.parts.map((part) => (
        <section aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{partName(part, visit.say)}</h2>
          <Facts rows={changedRows(part, review, visit.tools.round, visit.say).map(({ label, value }) => [label, value] as const)} />
        </section>
      ))}
      <List title={words.review.against.title} lines={against(visit, review)} />
      <List title={words.review.told.title} lines={told(visit, review)} />
      <List title={words.review.moves.title} lines={moves(visit, review)} />
      <ActForm nonce={visit.nonce} path={PATH} act="change" values={values}>
        <div class="actions">
          <button type="submit">{words.review.act}</button>
          <LinkButton href={PATH} quiet>
            {words.review.back}
          </LinkButton>
        </div>
      </ActForm>
    </ConsolePage>,
  );
}

const List: FC<{ readonly title: string; readonly lines: readonly string[] }> = ({ title, lines }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );

function against({ say }: OperatorVisit, { booked, openLate, lapse, meant }: PlanReview): readonly string[] {
  const words = planPageWords(say).review.against;
  return [
    ...(booked.length === 0 ? [] : [words.booked(booked, booked.length)]),
    ...(lapse === undefined ? [] : [words.lapse(lapse.days, say.day(lapse.answerBy))]),
    ...(openLate === 0 ? [] : [words.open(openLate)]),
    ...meant.map(words.meant),
  ];
}

function told({ say }: OperatorVisit, { people, withEntry, operators }: PlanReview): readonly string[] {
  const words = planPageWords(say).review.told;
  return [
    people === 0 ? words.nobody : words.people(people),
    ...(withEntry === 0 ? [] : [words.withEntry(withEntry)]),
    ...(operators.length === 0 ? [] : [words.operators(operators)]),
    ...(people + operators.length === 0 ? [] : [words.when]),
  ];
}

function moves({ say }: OperatorVisit, { newWeeks, parts }: PlanReview): readonly string[] {
  const words = planPageWords(say).review.moves;
  return [
    words.pages,
    words.agenda,
    ...(newWeeks === 0 ? [] : [words.weeks(newWeeks)]),
    ...(parts.includes('deadline') ? [words.call] : []),
  ];
}
