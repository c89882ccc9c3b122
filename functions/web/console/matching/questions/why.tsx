import type { FC } from 'hono/jsx';
import { type Inputs, nextBest, priceOfPlacing, whyNot } from '../../../../../shared/domain/matching/explain/alternatives.ts';
import { whyLeftOut } from '../../../../../shared/domain/matching/explain/why-left-out.ts';
import { isLeftOut } from '../../../../../shared/domain/matching/plan.ts';
import { fitBetween } from '../../../../../shared/domain/matching/scoring/fit-of.ts';
import { whyWords } from '../../../../../shared/words/console/matching/why.ts';
import type { OperatorVisit, ConsolePage as Page } from '../../operator-visit.ts';
import { FitWords, scoreWords } from '../../parts/fit-words.tsx';
import { type Answer, type Asked, answerAsked } from './asked.tsx';
import { AnotherPlan, CompareForm, LeftOutReasons } from './why-parts.tsx';

/** Why two people are a pair or are not (`?mentor=&mentee=`), or why somebody has none (`?person=`), worked out when it is asked. */
export const why: Page = { show: (visit) => answerAsked(visit, (asked) => answerTo(visit, asked)) };

function answerTo(visit: OperatorVisit, asked: Asked): Answer | undefined {
  const person = (name: string) => asked.inputs.applicants.find(({ id }) => id === visit.c.req.query(name));
  const [mentor, mentee, left] = [person('mentor'), person('mentee'), person('person')];
  if (left !== undefined) return leftOut(visit, asked, left.id);
  if (mentor?.answers.role !== 'mentor' || mentee?.answers.role !== 'mentee') return undefined;
  return {
    title: visit.say.list([mentor.answers.name, mentee.answers.name]),
    content: <TwoPeople visit={visit} asked={asked} two={[mentor, mentee]} />,
  };
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
      <p class="lead">{scoreWords(fit, say)}</p>
      <FitWords fit={fit} round={tools.round} say={say} />
      {mentor.priority === true || mentee.priority === true ? <p class="muted">{whyWords(say).notes['goes first']}</p> : null}
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

function leftOut(visit: OperatorVisit, asked: Asked, id: string): Answer {
  const words = whyWords(visit.say);
  const isLeft = isLeftOut(asked.plan, id);
  return {
    title: isLeft ? words.leftTitle(asked.nameOf(id)) : asked.nameOf(id),
    content: isLeft ? (
      <>
        <LeftOutReasons visit={visit} asked={asked} left={whyLeftOut(asked.inputs, asked.plan, id)} />
        {asked.inputs.applicants.some((one) => one.id === id && one.priority === true) ? <p>{words.left.goesFirst}</p> : null}
        <AnotherPlan visit={visit} asked={asked} kind="placed" other={priceOfPlacing(asked.inputs, asked.plan, id)} />
      </>
    ) : null,
  };
}
