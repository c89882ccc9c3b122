import type { Child, FC } from 'hono/jsx';
import type { Application } from '../../../../shared/domain/application.ts';
import { type Inputs, nextBest, priceOfPlacing, whyNot } from '../../../../shared/domain/matching/explain/alternatives.ts';
import { whyLeftOut } from '../../../../shared/domain/matching/explain/why-left-out.ts';
import type { Plan } from '../../../../shared/domain/matching/propose.ts';
import { fitBetween } from '../../../../shared/domain/matching/scoring/fit-of.ts';
import { inputsFor } from '../../../../shared/lambda/propose-pairs.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { applicationKind, deskKind, pairKind } from '../../../../shared/storage/kinds.ts';
import { problemPage } from '../../problem-page.tsx';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { PAIR_WORDS } from '../pairs/words.ts';
import { FitWords } from '../parts/fit-words.tsx';
import { AnotherPlan, CompareForm, LeftOutReasons } from './why-parts.tsx';
import { WHY_WORDS } from './why-words.ts';

/** Why two people are a pair or are not (`?mentor=&mentee=`), or why somebody has none (`?person=`), worked out when it is asked. */
export const why: Page = { path: '/console/matching/why', show: showWhy };

/** The plan with all it was worked out from. */
export type Asked = { readonly plan: Plan; readonly inputs: Inputs; readonly nameOf: (id: string) => string };

async function showWhy(visit: OperatorVisit): Promise<Response> {
  const { c, say } = visit;
  const asked = await readAll(visit);
  const person = (name: string) => asked?.inputs.applicants.find(({ id }) => id === c.req.query(name));
  const [mentor, mentee, left] = [person('mentor'), person('mentee'), person('person')];
  if (asked !== undefined && left !== undefined) {
    const { title, content } = leftOut(visit, asked, left.id);
    return answer(visit, title, content);
  }
  if (asked === undefined || mentor?.answers.role !== 'mentor' || mentee?.answers.role !== 'mentee')
    return problemPage(c, 404, say.language);
  const words = WHY_WORDS[say.language];
  return answer(
    visit,
    words.title(mentor.answers.name, mentee.answers.name),
    <TwoPeople visit={visit} asked={asked} two={[mentor, mentee]} />,
  );
}

async function readAll({ tools }: OperatorVisit): Promise<Asked | undefined> {
  const { store, round } = tools;
  const [desk, people, pairs] = await Promise.all([
    store.get(deskKind, 'desk'),
    store.all(applicationKind, 'APPLICATIONS'),
    store.all(pairKind, 'PAIRS'),
  ]);
  if (desk?.state.plan === undefined) return undefined;
  const field = { people: people.map(({ state }) => state), pairs: pairs.map(({ state }) => state) };
  const names = new Map(field.people.map((person: Application) => [person.id, person.answers.name]));
  return { plan: desk.state.plan, inputs: inputsFor(desk.state.decisions, field, round), nameOf: (id) => names.get(id) ?? id };
}

function answer(visit: OperatorVisit, title: string, content: Child): Response | Promise<Response> {
  return show(
    visit.c,
    <ConsolePage visit={visit} title={title} section="/console/matching">
      {content}
      <div class="actions">
        <LinkButton href="/console/matching" quiet>
          {WHY_WORDS[visit.say.language].back}
        </LinkButton>
      </div>
    </ConsolePage>,
  );
}

type TwoProps = {
  readonly visit: OperatorVisit;
  readonly asked: Asked;
  readonly two: readonly [Inputs['applicants'][number], Inputs['applicants'][number]];
};

const TwoPeople: FC<TwoProps> = ({ visit, asked, two: [mentor, mentee] }) => {
  const { say, tools } = visit;
  const { plan, inputs } = asked;
  const isPair = plan.pairs.some((pair) => pair.mentor === mentor.id && pair.mentee === mentee.id);
  const pair = [mentor.id, mentee.id] as const;
  const fit = fitBetween(tools.round, mentor, mentee);
  return (
    <>
      <p class="lead">{PAIR_WORDS[say.language].page.score(String(fit.score))}</p>
      <FitWords fit={fit} round={tools.round} say={say} />
      <AnotherPlan
        visit={visit}
        asked={asked}
        kind={isPair ? 'without' : 'with'}
        other={isPair ? nextBest(inputs, plan, pair) : whyNot(inputs, plan, pair)}
      />
      <CompareForm visit={visit} asked={asked} mentee={mentee.id} chosen={mentor.id} />
    </>
  );
};

function leftOut(visit: OperatorVisit, asked: Asked, id: string): { readonly title: string; readonly content: Child } {
  const words = WHY_WORDS[visit.say.language];
  const isLeft = asked.plan.mentorsLeft.includes(id) || asked.plan.menteesLeft.includes(id);
  return {
    title: isLeft ? words.leftTitle(asked.nameOf(id)) : asked.nameOf(id),
    content: isLeft ? (
      <>
        <LeftOutReasons visit={visit} asked={asked} left={whyLeftOut(asked.inputs, asked.plan, id)} />
        <AnotherPlan visit={visit} asked={asked} kind="placed" other={priceOfPlacing(asked.inputs, asked.plan, id)} />
      </>
    ) : null,
  };
}
