import type { FC } from 'hono/jsx';
import { evaluate } from '../../../../shared/commands/evaluation/evaluate.ts';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import {
  EVALUATION_QUESTIONS,
  type Evaluation,
  type EvaluationQuestion,
  evaluationOpens,
  type Given,
  isEvaluationOpen,
  MOST_IN_AN_ANSWER,
  whyNotEvaluate,
} from '../../../../shared/domain/closing/evaluation.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { type FieldProblem, problemOf, TextField } from '../../../../shared/pages/parts.tsx';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { ref } from '../../../../shared/storage/ref.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { participantOf } from '../access/admits.ts';
import { showHome } from '../home/home.tsx';
import { askAgain, type Filled } from '../link/again.ts';
import type { Answer, LinkHolder } from '../link/people.ts';
import { refuse } from '../link/refused.ts';
import { saying } from '../parts/done.ts';
import { OwnPage } from '../parts/own-page.tsx';
import { readOwnWords } from '../parts/own-words.ts';
import { coordinators } from './contact-me.tsx';
import { readScale, ScaleQuestion } from './scale.tsx';

const quoteField = (question: EvaluationQuestion) => `quote-${question}`;

/** Asks the questions of the closing workshop. What was answered stands there and can be changed until the questions close. */
export async function showEvaluation(holder: LinkHolder): Promise<Response> {
  const { tools, person } = holder;
  const known = await tools.store.getTogether([ref(evaluationKind, person.id), ...person.pairs.map((pair) => ref(pairKind, pair))]);
  const isMember = person.pairs.some((id) => known.get(pairKind, id)?.state.status === 'formed');
  const before = known.get(evaluationKind, person.id)?.state;
  const why = whyNotEvaluate(person, (await roundNow(tools)).stage, isMember);
  if (why === 'has left' || why === 'round closed') return showHome(await participantOf(holder), { instead: why });
  if (!isMember || !isEvaluationOpen(tools.round, tools.now())) return closedPage(holder, isMember);
  return evaluationPage(holder, holder.tried ?? { typed: before === undefined ? {} : typedFrom(before), problems: [] });
}

export async function takeEvaluation(holder: LinkHolder, typed: Typed): Promise<Response> {
  const { c, home, person, say, tools } = holder;
  const read = readEvaluation(typed, holder);
  if ('problems' in read) return askAgain(holder, `${home}/evaluation`, typed, read.problems);
  const outcome = await evaluate(person, read.given, say.language, tools);
  return outcome.outcome === 'refused' ? refuse(holder, outcome.why) : goTo(c, `${home}${saying('evaluated', outcome.outcome)}`);
}

type ReadEvaluation = { readonly given: Given } | { readonly problems: readonly FieldProblem[] };

function readEvaluation(typed: Typed, { texts }: LinkHolder): ReadEvaluation {
  const again = readScale(firstValue(typed, 'again'));
  const read = EVALUATION_QUESTIONS.map((question) => ({
    question,
    ...readOwnWords(typed, { field: question, most: MOST_IN_AN_ANSWER }, texts),
  }));
  const wrong = read.flatMap(({ problems }) => problems);
  if (again === undefined || wrong.length > 0) {
    return { problems: [...(again === undefined ? [{ field: 'again', message: texts.answers.evaluation.missing }] : []), ...wrong] };
  }
  const answers: Given['answers'] = Object.fromEntries(
    read.flatMap(({ question, text }) =>
      text === '' ? [] : [[question, { text, mayQuote: firstValue(typed, quoteField(question)) === 'yes' }]],
    ),
  );
  return { given: { again, answers } };
}

function typedFrom(evaluation: Evaluation): Typed {
  const answers = EVALUATION_QUESTIONS.flatMap((question) => {
    const answer = evaluation.answers[question];
    return answer === undefined
      ? []
      : [[question, [answer.text]] as const, [quoteField(question), answer.mayQuote ? ['yes'] : []] as const];
  });
  return Object.fromEntries([['again', [String(evaluation.again)]], ...answers]);
}

function evaluationPage(holder: LinkHolder, { typed, problems }: Filled): Answer {
  const { texts, say, tools, home } = holder;
  const words = texts.answers.evaluation;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(say.day(tools.round.evaluation.closes))}</p>
      <p>{words.whoSees(coordinators(holder))}</p>
      <p>{words.few}</p>
      <form method="post" action={`${home}/evaluation`} novalidate>
        <ScaleQuestion name="again" scale={words.again} chosen={firstValue(typed, 'again')} problems={problems} />
        {EVALUATION_QUESTIONS.map((question) => (
          <Question holder={holder} question={question} typed={typed} problems={problems} />
        ))}
        <button type="submit">{words.button}</button>
      </form>
    </OwnPage>,
    problems.length > 0 ? 422 : 200,
  );
}

type QuestionProps = {
  readonly holder: LinkHolder;
  readonly question: EvaluationQuestion;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** One question with a consent of its own: to quote one answer is not to quote another. */
const Question: FC<QuestionProps> = ({ holder, question, typed, problems }) => {
  const { texts, tools, say } = holder;
  const words = texts.answers.evaluation;
  const label = evaluationWords(question, tools.round, say, holder.person.answers.role);
  return (
    <>
      <TextField name={question} label={label} problem={problemOf(problems, question)} value={firstValue(typed, question)} rows={4} />
      <div class="field choice">
        <input
          type="checkbox"
          id={quoteField(question)}
          name={quoteField(question)}
          value="yes"
          checked={firstValue(typed, quoteField(question)) === 'yes'}
        />
        <label for={quoteField(question)}>
          {words.mayQuote} <span class="out-of-sight">({label})</span>
        </label>
      </div>
    </>
  );
};

/** Why there is nothing to answer now. */
function closedPage(holder: LinkHolder, isMember: boolean): Answer {
  const { texts, say, tools, home } = holder;
  const words = texts.answers.evaluation;
  const { opens, closes } = tools.round.evaluation;
  const isAhead = tools.now().epochMilliseconds < evaluationOpens(tools.round).epochMilliseconds;
  return show(
    holder.c,
    <OwnPage holder={holder} title={words.title} back={home}>
      <h1>{words.title}</h1>
      <p class="lead">{!isMember ? words.notForYou : isAhead ? words.notYet(say.day(opens)) : words.over(say.day(closes))}</p>
    </OwnPage>,
  );
}
