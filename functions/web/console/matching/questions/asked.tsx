import type { Child } from 'hono/jsx';
import { inputsFor } from '../../../../../shared/commands/matching/propose-pairs.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import type { Desk } from '../../../../../shared/domain/matching/desk/desk.ts';
import type { Inputs } from '../../../../../shared/domain/matching/explain/alternatives.ts';
import type { Plan } from '../../../../../shared/domain/matching/plan.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { deskKind } from '../../../../../shared/storage/kinds/desk.ts';
import { pairKind } from '../../../../../shared/storage/kinds/pair.ts';
import { questionWords } from '../../../../../shared/words/console/matching/questions.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { ConsolePage } from '../../console-page.tsx';
import type { OperatorVisit } from '../../operator-visit.ts';

/** The plan with all it was worked out from, for questions that are answered by working out another one. */
export type Asked = {
  readonly desk: Desk;
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
  const [desk, people, pairs] = await Promise.all([
    store.get(deskKind, 'desk'),
    store.all(applicationKind, 'APPLICATIONS'),
    store.all(pairKind, 'PAIRS'),
  ]);
  if (desk?.state.plan === undefined) return undefined;
  const field = { people: people.map(({ state }) => state), pairs: pairs.map(({ state }) => state) };
  const names = new Map(field.people.map((person: Application) => [person.id, person.answers.name]));
  return {
    desk: desk.state,
    version: desk.version,
    plan: desk.state.plan,
    inputs: inputsFor(desk.state, field, round),
    nameOf: (id) => names.get(id) ?? id,
  };
}
