import type { PlanReview } from '../../../../shared/commands/round/review-plan.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { planPageWords } from '../../../../shared/words/console/plan.ts';
import { changedRows, partName } from '../../../../shared/words/plan.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit } from '../operator-visit.ts';
import { costOfSending } from '../parts/cost.tsx';
import { ActForm } from '../parts/forms.tsx';
import { PATH } from './plan-form.tsx';
import { reviewLines } from './review-lines.ts';

/** What a change of the plan would bring about, before it is made. */
export async function showReview(visit: OperatorVisit, review: PlanReview, typed: Typed): Promise<Response> {
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
      {reviewLines(review, visit.say).map(({ title, lines }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {await costOfSending(visit, review.people + review.operators.length)}
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
