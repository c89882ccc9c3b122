import type { FC } from 'hono/jsx';
import type { ClosingFigures } from '../../domain/closing/closing-figures.ts';
import { EVALUATION_QUESTIONS, type Evaluation, type EvaluationQuestion } from '../../domain/closing/evaluation.ts';
import type { ClosingInput } from '../../domain/closing/figures.ts';
import { quotations } from '../../domain/closing/quotations.ts';
import { ROLES, type Role, type Round } from '../../round/round-file.ts';
import { evaluationWords } from '../../words/evaluation.ts';
import type { ReportWords } from '../../words/report.ts';
import type { Say } from '../../words/say.ts';

type Props = {
  readonly round: Round;
  readonly evaluations: ClosingInput['evaluations'];
  readonly figures: ClosingFigures;
  readonly say: Say;
  readonly words: ReportWords;
};

/** The questions of the closing workshop in its order, each with what the figures say and the answers of both sides beside each other. */
export const Questions: FC<Props> = (props) => (
  <>
    {EVALUATION_QUESTIONS.filter((question) => question !== 'onwards').map((question) => (
      <Question {...props} question={question} />
    ))}
  </>
);

export const Question: FC<Props & { readonly question: EvaluationQuestion }> = (props) => {
  const { question, round, say, words, evaluations } = props;
  return (
    <section aria-labelledby={question}>
      <h2 id={question}>{evaluationWords(question, round, say)}</h2>
      {findingsFor(question, props).map((finding) => (
        <p class="lead">{finding}</p>
      ))}
      <div class="sides">
        {ROLES.map((role) => (
          <Side words={words} role={role} question={question} evaluations={evaluations} />
        ))}
      </div>
    </section>
  );
};

type SideProps = {
  readonly words: ReportWords;
  readonly role: Role;
  readonly question: EvaluationQuestion;
  readonly evaluations: readonly Evaluation[];
};

const Side: FC<SideProps> = ({ words, role, question, evaluations }) => {
  const quoted = quotations(evaluations, question, role);
  return (
    <div>
      <h3>{words.sides[role]}</h3>
      {quoted.length === 0 ? <p class="muted">{words.noQuotations}</p> : null}
      {quoted.map(({ text, language }) => (
        <blockquote dir="auto" {...(language === undefined ? {} : { lang: language })}>
          {text}
        </blockquote>
      ))}
    </div>
  );
};

/** What the figures say about a question, in sentences; nothing where they say nothing. */
function findingsFor(question: EvaluationQuestion, { figures, words, say }: Props): readonly string[] {
  switch (question) {
    case 'mentors':
      return againFinding('mentor', figures, words, say);
    case 'company':
      return figures.again.mentee === undefined ? [] : againFinding('mentee', figures, words, say);
    case 'worked':
      return workedFindings(figures, words, say);
    case 'challenges':
      return challengeFindings(figures, words, say);
    case 'onwards':
      return [];
  }
}

function againFinding(role: Role, { again }: ClosingFigures, words: ReportWords, say: Say): readonly string[] {
  const own = again[role];
  if (own !== undefined) return [words.findings.again(words.sides[role], say.figure(own.average), own.people)];
  return again.all === undefined ? [] : [words.findings.again(words.bothSides, say.figure(again.all.average), again.all.people)];
}

function workedFindings({ meetings, pairs, ratings }: ClosingFigures, { findings }: ReportWords, say: Say): readonly string[] {
  return [
    ...(pairs.formed === 0 ? [] : [findings.held(meetings.held, meetings.planned, pairs.formed)]),
    ...(ratings.all === undefined ? [] : [findings.rated(say.figure(ratings.all.average), ratings.all.people)]),
  ];
}

function challengeFindings(figures: ClosingFigures, { findings }: ReportWords, say: Say): readonly string[] {
  const { pairs, meetings, pulses } = figures;
  const time = pulses[2].time.all ?? pulses[1].time.all;
  const loss = largestLoss(figures);
  return [
    ...(pairs.ended === 0 ? [] : [findings.ended(pairs.ended, pairs.formed)]),
    ...(meetings.calledOff + meetings.unclear === 0 ? [] : [findings.calledOff(meetings.calledOff, meetings.unclear)]),
    ...(time === undefined ? [] : [findings.time(say.figure(time.average), time.people)]),
    ...(loss === undefined ? [] : [findings.funnel(loss.step, say.figure(loss.percent))]),
  ];
}

/** The step of the call at which most students were lost, as the share of those who came so far. */
function largestLoss({ funnel: { mentor } }: ClosingFigures) {
  const steps = [
    ['seen', 'started'],
    ['started', 'submitted'],
    ['submitted', 'confirmed'],
  ] as const;
  return steps
    .flatMap(([before, step]) => (mentor[before] === 0 ? [] : [{ step, percent: Math.round(100 * (1 - mentor[step] / mentor[before])) }]))
    .toSorted((a, b) => b.percent - a.percent)
    .find(({ percent }) => percent > 0);
}
