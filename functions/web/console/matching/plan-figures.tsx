import type { FC } from 'hono/jsx';
import type { Plan } from '../../../../shared/domain/matching/plan.ts';
import { POLICIES } from '../../../../shared/domain/matching/policy.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import type { Round } from '../../../../shared/round/round-file.ts';
import { matchingWords } from '../../../../shared/words/console/matching/matching.ts';
import { questionWords } from '../../../../shared/words/console/matching/questions.ts';
import type { OperatorVisit } from '../operator-visit.ts';
import { Figures } from '../parts/figures.tsx';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { Pick } from '../parts/pick.tsx';
import type { BoardRead } from './read-board.ts';

const PATH = '/console/matching';

/** The places there are, or have become by what operators let one person meet. */
export function seatsOf({ pairs }: Plan, { seats }: Pick<Round, 'seats'>): number {
  return Math.max(seats, pairs.length);
}

/** The proposal in figures. */
export const PlanFigures: FC<{ readonly visit: OperatorVisit; readonly plan: Plan }> = ({ visit: { say, tools }, plan }) => {
  const { figures, proof } = matchingWords(say);
  const count = plan.pairs.length;
  return (
    <>
      <Figures
        figures={[
          [figures.pairs(count, seatsOf(plan, tools.round)), figures.pairsLabel],
          [plan.worst ?? '–', figures.worst],
          [count === 0 ? '–' : say.figure(Math.round((10 * plan.total) / count) / 10), figures.average],
          [plan.mentorsLeft.length, figures.mentorsLeft],
          [plan.menteesLeft.length, figures.menteesLeft],
        ]}
      />
      {plan.certificate.optimal ? <p class="muted">{proof[plan.certificate.checked ? 'checked' : 'trusted']}</p> : null}
    </>
  );
};

/** What steers the solver as a whole. */
export const Steering: FC<{ readonly visit: OperatorVisit; readonly read: BoardRead }> = ({ visit, read }) => {
  const { say, nonce } = visit;
  const words = matchingWords(say);
  const questions = questionWords(say);
  const { board, version } = read;
  const values = { seen: String(version) };
  return (
    <div class="steering">
      <ActForm nonce={nonce} path={PATH} act="policy" values={values} quick class="filter">
        <Pick
          name="policy"
          label={words.policy.label}
          options={POLICIES.map((policy) => [policy, words.policy.names[policy]])}
          chosen={board.decisions.policy}
          about="policy-about"
        />
        <button type="submit" id="choose-policy" class="quiet">
          {words.policy.act}
        </button>
      </ActForm>
      <p class="hint" id="policy-about">
        {words.policy.about[board.decisions.policy]}
      </p>
      {board.plan === undefined ? null : (
        <p>
          <a href="/console/matching/compare">{questions.compare}</a> · <a href="/console/matching/behind">{questions.analysis}</a>
        </p>
      )}
      <div class="actions">
        {board.plan === undefined || board.plan.pairs.length === 0 ? null : (
          <LinkButton href="/console/matching/review">{words.review.link}</LinkButton>
        )}
        <ActButton nonce={nonce} path={PATH} act="solve" label={words.solve} id="solve" quick />
        {board.earlier.length === 0 ? null : (
          <ActButton nonce={nonce} path={PATH} act="undo" values={values} label={words.undo} id="undo" quick />
        )}
      </div>
    </div>
  );
};
