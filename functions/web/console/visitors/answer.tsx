import type { FC } from 'hono/jsx';
import { answerQuestion } from '../../../../shared/commands/visitor/answer-question.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { decideAnswer, MOST_IN_ANSWER, type Question } from '../../../../shared/domain/visitor/question.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import { show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, formOf, type OperatorVisit, refusal, type Trouble, wasSo } from '../operator-visit.ts';
import { DoOrChange } from '../parts/do-or-change.tsx';
import { ActForm } from '../parts/forms.tsx';
import { LetterPreview, letterToVisitor } from '../parts/letter-preview.tsx';

type Props = { readonly visit: OperatorVisit; readonly path: string; readonly asked: Question; readonly trouble: Trouble | undefined };

/** Asks for the answer to whoever left an address. */
export const Answering: FC<Props> = ({ visit, path, asked, trouble }) => {
  const { say, nonce } = visit;
  if (asked.address === undefined || asked.answer !== undefined) return null;
  const words = questionWords(say).answer;
  return (
    <section aria-labelledby="answering">
      <h2 id="answering">{words.title}</h2>
      <p>{words.goes(asked.address, languageWords(asked.language, say))}</p>
      <ActForm nonce={nonce} path={path} act="look">
        <AskAll fields={answerField(visit)} {...formOf(trouble, 'look')} say={say} />
        <button type="submit">{words.look}</button>
      </ActForm>
    </section>
  );
};

function answerField({ say }: OperatorVisit) {
  const { label, missing } = questionWords(say).answer;
  return { answer: { kind: 'text', required: true, most: MOST_IN_ANSWER, rows: 8, label, missing } } satisfies Fields;
}

/** Shows the letter with the answer, or sends it. */
export async function answer(visit: OperatorVisit, path: string, asked: Question | undefined, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  if (asked === undefined) return refusal(visit, 'changed meanwhile');
  const read = readForm(answerField(visit), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { answer: text } = read.values;
  if (actIn(typed) === 'answer') return afterwards(visit, await answerQuestion(asked.id, text, tools, operator), path, 'question-answered');
  const decision = decideAnswer(asked, text, operator.id, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  return decision.outcome === 'unchanged' ? wasSo(visit, path, 'question-answered') : preview(visit, path, decision.next, typed);
}

async function preview(visit: OperatorVisit, path: string, answered: Question, typed: Typed): Promise<Response> {
  const words = questionWords(visit.say).answer;
  const letter = await letterToVisitor({ question: answered }, 'question answered', visit);
  return show(
    visit.c,
    <ConsolePage visit={visit} title={words.title} section="/console">
      {letter === undefined ? null : <LetterPreview words={words} letter={letter} />}
      <p>{words.final}</p>
      <DoOrChange visit={visit} path={path} act="answer" values={typed} words={words} />
    </ConsolePage>,
  );
}
