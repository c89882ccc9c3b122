import type { FC } from 'hono/jsx';
import { showQuestion } from '../../../../shared/commands/visitor/answer-question.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { MOST_IN_ANSWER, MOST_IN_QUESTION, type Question, type ShownQuestion } from '../../../../shared/domain/visitor/question.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import { firstValue } from '../../form-body.ts';
import { afterwards, formOf, idIn, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly asked: Question | undefined;
  readonly shown: ShownQuestion | undefined;
  readonly trouble: Trouble | undefined;
};

/** Shows a question and its answer on the call as they stand here, or takes them off it. */
export const Showing: FC<Props> = ({ visit, path, asked, shown, trouble }) => {
  const { say, nonce } = visit;
  const words = questionWords(say).show;
  const waits = asked?.address !== undefined && asked.answer === undefined;
  return (
    <section aria-labelledby="showing">
      <h2 id="showing">{words.title}</h2>
      <p>{words.lead}</p>
      {shown === undefined ? null : <p class="mark">{words.isShown}</p>}
      <ActForm nonce={nonce} path={path} act="show">
        <AskAll fields={shownFields(visit)} {...formOf(trouble, 'show', beforehand(visit, asked, shown))} say={say} />
        <button type="submit" class={waits ? 'quiet' : ''}>
          {shown === undefined ? words.act : words.again}
        </button>
      </ActForm>
      {shown === undefined ? null : <ActButton nonce={nonce} path={path} act="hide" label={words.hide} />}
    </section>
  );
};

/** The question and the answer in each language of the round. */
function shownFields({ say, tools }: OperatorVisit): Fields {
  const words = questionWords(say).show;
  const { missing } = words;
  return Object.fromEntries(
    tools.round.languages.flatMap((language) => {
      const name = languageWords(language, say);
      return [
        [`question-${language}`, { kind: 'text', required: true, most: MOST_IN_QUESTION, rows: 2, label: words.question(name), missing }],
        [`answer-${language}`, { kind: 'text', required: true, most: MOST_IN_ANSWER, rows: 5, label: words.answer(name), missing }],
      ] as const;
    }),
  );
}

/** What is shown now, or what was asked and answered, in its language. */
function beforehand({ tools }: OperatorVisit, asked: Question | undefined, shown: ShownQuestion | undefined): Typed {
  return Object.fromEntries(
    tools.round.languages.flatMap((language) => {
      const isTheirs = asked?.language === language;
      return [
        [`question-${language}`, [shown?.question[language] ?? (isTheirs ? asked.text : '')]],
        [`answer-${language}`, [shown?.answer[language] ?? (isTheirs ? (asked.answer?.text ?? '') : '')]],
      ] as const;
    }),
  );
}

export async function showToAll(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const read = readForm(shownFields(visit), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const words = { question: inLanguages('question', typed, visit), answer: inLanguages('answer', typed, visit) };
  return afterwards(visit, await showQuestion(idIn(visit), words, tools, operator), path, 'question-shown');
}

function inLanguages(what: string, typed: Typed, { tools }: OperatorVisit): Partial<Record<Language, string>> {
  return Object.fromEntries(tools.round.languages.map((language) => [language, firstValue(typed, `${what}-${language}`).trim()]));
}
