import type { Child } from 'hono/jsx';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Board } from '../../../../../shared/domain/matching/board/board.ts';
import { inputsFor } from '../../../../../shared/domain/matching/board/inputs.ts';
import type { Inputs } from '../../../../../shared/domain/matching/explain/alternatives.ts';
import type { Plan } from '../../../../../shared/domain/matching/plan.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { boardKind } from '../../../../../shared/storage/kinds/board.ts';
import { pairKind } from '../../../../../shared/storage/kinds/pair.ts';
import { questionWords } from '../../../../../shared/words/console/matching/questions.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import type { OperatorVisit } from '../../operator-visit.ts';

/** The plan with all it was worked out from, for questions that are answered by working out another one. */
export type Asked = {
  readonly board: Board;
  readonly version: number;
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly nameOf: (id: string) => string;
};

/** What a page says to a question about the plan. */
export type Answer = { readonly title: string; readonly content: Child };

/** Answers a question about the plan on a page of its own; without a plan, or an answer, there is no such page. */
export async function answerAsked(visit: OperatorVisit, answerTo: (asked: Asked) => Answer | undefined): Promise<Response> {
  const { c, say } = visit;
  const asked = await readAsked(visit);
  const answer = asked === undefined ? undefined : answerTo(asked);
  if (answer === undefined) return problemPage(c, 404, say.language);
  return show(
    c,
    <ConsolePage visit={visit} title={answer.title} section="/console/matching">
      {answer.content}
      <div class="actions">
        <LinkButton href="/console/matching" quiet>
          {questionWords(say).back}
        </LinkButton>
      </div>
    </ConsolePage>,
  );
}

async function readAsked({ tools }: OperatorVisit): Promise<Asked | undefined> {
  const { store, round } = tools;
  const [board, people, pairs] = await Promise.all([store.get(boardKind, 'board'), store.all(applicationKind), store.all(pairKind)]);
  if (board?.state.plan === undefined) return undefined;
  const field = { people: people.map(({ state }) => state), pairs: pairs.map(({ state }) => state) };
  const names = new Map(field.people.map((person: Application) => [person.id, person.answers.name]));
  return {
    board: board.state,
    version: board.version,
    plan: board.state.plan,
    inputs: inputsFor(board.state, field, round),
    nameOf: (id) => names.get(id) ?? id,
  };
}
