import type { FC } from 'hono/jsx';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import type { Typed } from '../../../../shared/domain/application/form.ts';
import {
  decideEvaluation,
  EVALUATION_QUESTIONS,
  type Evaluation,
  type EvaluationQuestion,
  evaluationOpens,
  type Given,
  isEvaluationOpen,
  MOST_IN_AN_ANSWER,
} from '../../../../shared/domain/closing/evaluation.ts';
import { type Refusal, refused, stamp } from '../../../../shared/domain/decision.ts';
import { readText } from '../../../../shared/domain/typed-text.ts';
import { act } from '../../../../shared/lambda/acts/act.ts';
import { type FieldProblem, TextField } from '../../../../shared/pages/parts.tsx';
import { change } from '../../../../shared/storage/changes/changes.ts';
import { countTally } from '../../../../shared/storage/counts.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { firstValue } from '../../form-body.ts';
import { roundNow } from '../../round-now.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain, type Filled } from '../again.ts';
import type { Answer, Guest } from '../arrival.ts';
import { saying } from '../done.ts';
import { insiderOf } from '../guest.ts';
import { GuestPage, problemOf } from '../guest-page.tsx';
import { showPlace } from '../place/place.tsx';
import { refuse } from '../refused.ts';
import { coordinators } from './contact-me.tsx';
import { textProblems } from './fault-words.ts';
import { readScale, ScaleQuestion } from './scale.tsx';

const quoteField = (question: EvaluationQuestion) => `quote-${question}`;

/** Asks the questions of the closing workshop. What was answered stands there and can be changed until the questions close. */
export async function showEvaluation(guest: Guest): Promise<Response> {
  const { tools, person } = guest;
  const known = await tools.store.getTogether([evaluationKind.key(person.id), ...person.pairs.map(pairKind.key)]);
  const isMember = person.pairs.some((id) => known.get(pairKind, id)?.state.status === 'formed');
  const before = known.get(evaluationKind, person.id)?.state;
  const why = await whyNot(guest, isMember);
  if (why === 'has left' || why === 'round closed') return showPlace(await insiderOf(guest), { instead: why });
  if (!isMember || !isEvaluationOpen(tools.round, tools.now())) return closedPage(guest, isMember);
  return evaluationPage(guest, guest.tried ?? { typed: before === undefined ? {} : typedFrom(before), problems: [] });
}

export async function takeEvaluation(guest: Guest, typed: Typed): Promise<Response> {
  const { c, home } = guest;
  const read = readEvaluation(typed, guest);
  if ('problems' in read) return askAgain(guest, `${home}/evaluation`, typed, read.problems);
  const outcome = await evaluate(guest, read.given);
  return outcome.outcome === 'refused' ? refuse(guest, outcome.why) : goTo(c, `${home}${saying('evaluated', outcome.outcome)}`);
}

/** Keeps the answers. The first time the person counts as one who has answered; later times only the words change. */
function evaluate(guest: Guest, given: Given): ReturnType<typeof act<Evaluation>> {
  const { tools } = guest;
  return act<Evaluation>(tools, {}, async () => {
    const { id, pairs } = guest.person;
    const found = await tools.store.getTogether([applicationKind.key(id), evaluationKind.key(id), ...pairs.map(pairKind.key)]);
    const person = found.get(applicationKind, id);
    if (person === undefined) return refused('no such person');
    const why = await whyNot(
      { ...guest, person: person.state },
      pairs.some((pair) => found.get(pairKind, pair)?.state.status === 'formed'),
    );
    if (why !== undefined) return refused(why);
    const before = found.get(evaluationKind, id);
    const at = tools.now();
    const role = person.state.answers.role;
    return {
      before,
      decision: decideEvaluation(tools.round, before?.state, { person: id, role, given, language: guest.say.language }, at),
      at,
      changes: (next) => [
        change(evaluationKind, before, next),
        ...(before === undefined
          ? [change(applicationKind, person, { ...person.state, evaluatedAt: stamp(at) }), countTally({ evaluated: 1 })]
          : []),
      ],
    };
  });
}

async function whyNot({ person, tools }: Guest, isMember: boolean): Promise<Refusal | undefined> {
  if (hasLeft(person)) return 'has left';
  const { stage } = await roundNow(tools);
  return stage === 'closed' ? 'round closed' : isMember ? undefined : 'not at this stage';
}

type ReadEvaluation = { readonly given: Given } | { readonly problems: readonly FieldProblem[] };

function readEvaluation(typed: Typed, { texts }: Guest): ReadEvaluation {
  const again = readScale(firstValue(typed, 'again'));
  const read = EVALUATION_QUESTIONS.map((question) => ({ question, text: readText(firstValue(typed, question), MOST_IN_AN_ANSWER) }));
  const wrong = read.flatMap(({ question, text }) => textProblems(question, text, typed, MOST_IN_AN_ANSWER, texts));
  if (again === undefined || wrong.length > 0) {
    return { problems: [...(again === undefined ? [{ field: 'again', message: texts.answers.evaluation.missing }] : []), ...wrong] };
  }
  const answers: Given['answers'] = Object.fromEntries(
    read.flatMap(({ question, text }) =>
      'value' in text && text.value !== ''
        ? [[question, { text: text.value, mayQuote: firstValue(typed, quoteField(question)) === 'yes' }]]
        : [],
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

function evaluationPage(guest: Guest, { typed, problems }: Filled): Answer {
  const { texts, say, tools, home } = guest;
  const words = texts.answers.evaluation;
  return show(
    guest.c,
    <GuestPage guest={guest} title={words.title} back={home} problems={problems}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(say.day(tools.round.evaluation.closes))}</p>
      <p>{words.whoSees(coordinators(guest))}</p>
      <p>{words.few}</p>
      <form method="post" action={`${home}/evaluation`} novalidate>
        <ScaleQuestion name="again" scale={words.again} chosen={firstValue(typed, 'again')} problems={problems} />
        {EVALUATION_QUESTIONS.map((question) => (
          <Question guest={guest} question={question} typed={typed} problems={problems} />
        ))}
        <button type="submit">{words.button}</button>
      </form>
    </GuestPage>,
    problems.length > 0 ? 422 : 200,
  );
}

type QuestionProps = {
  readonly guest: Guest;
  readonly question: EvaluationQuestion;
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
};

/** One question with a consent of its own: to quote one answer is not to quote another. */
const Question: FC<QuestionProps> = ({ guest, question, typed, problems }) => {
  const { texts, tools, say } = guest;
  const words = texts.answers.evaluation;
  const label = evaluationWords(question, tools.round, say, guest.person.answers.role);
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
function closedPage(guest: Guest, isMember: boolean): Answer {
  const { texts, say, tools, home } = guest;
  const words = texts.answers.evaluation;
  const { opens, closes } = tools.round.evaluation;
  const isAhead = tools.now().epochMilliseconds < evaluationOpens(tools.round).epochMilliseconds;
  return show(
    guest.c,
    <GuestPage guest={guest} title={words.title} back={home}>
      <h1>{words.title}</h1>
      <p class="lead">{!isMember ? words.notForYou : isAhead ? words.notYet(say.day(opens)) : words.over(say.day(closes))}</p>
    </GuestPage>,
  );
}
