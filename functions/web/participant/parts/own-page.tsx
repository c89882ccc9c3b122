import type { Child, FC } from 'hono/jsx';
import type { Refusal } from '../../../../shared/domain/decision.ts';
import { Page } from '../../../../shared/pages/page.tsx';
import { ErrorSummary, type FieldProblem } from '../../../../shared/pages/parts.tsx';
import { type CommonTexts, TOLD } from '../../../../shared/words/participant/common.ts';
import { looks } from '../../assets.ts';
import type { LinkHolder } from '../link/people.ts';

type OwnPageProps = {
  readonly holder: LinkHolder;
  readonly title: string;
  /** Where the way back leads; left out on the home itself. */
  readonly back?: string;
  readonly problems?: readonly FieldProblem[];
  readonly refusal?: Refusal | undefined;
  readonly children?: Child;
};

/** A page of one person's: in their language, with the way back to their home, and first what went wrong. */
export const OwnPage: FC<OwnPageProps> = ({ holder, title, back, problems = [], refusal, children }) => {
  const { tools, say, texts, home } = holder;
  const { common } = texts;
  const isWrong = problems.length > 0 || refusal !== undefined;
  return (
    <Page round={tools.round} say={say} title={isWrong ? `${common.errorInTitle}${title}` : title} home={home} looks={looks()}>
      {back === undefined ? null : (
        <a class="back" href={back}>
          {common.back}
        </a>
      )}
      <ErrorSummary title={common.errorTitle} problems={problems} />
      {refusal === undefined ? null : (
        <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="refused-title">
          <h2 id="refused-title">{common.refusedTitle}</h2>
          <p>{refusalWords(refusal, common)}</p>
        </div>
      )}
      {children}
    </Page>
  );
};

/** Why something was not done, in words. */
export function refusalWords(why: Refusal, { refusals }: CommonTexts): string {
  const told = TOLD.find((one) => one === why);
  return told === undefined ? refusals.otherwise : refusals[told];
}
