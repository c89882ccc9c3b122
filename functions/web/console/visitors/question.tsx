import type { FC } from 'hono/jsx';
import {
  answerQuestion,
  hideQuestion,
  readQuestion,
  removeQuestion,
  showQuestion,
} from '../../../../shared/commands/visitor/answer-question.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import {
  MOST_IN_ANSWER,
  MOST_IN_QUESTION,
  type Question,
  questionUntil,
  type ShownQuestion,
} from '../../../../shared/domain/visitor/question.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { inUri } from '../../../../shared/pages/paths.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import { firstValue } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, formOf, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';

const LIST = '/console/questions';

/** One question: answered to whoever asked, shown to everybody, or removed. */
export const question: Page = { show: showOne, act: actOnOne };

type Part = {
  readonly visit: OperatorVisit;
  readonly asked: Question | undefined;
  readonly shown: ShownQuestion | undefined;
  readonly trouble: Trouble | undefined;
};

async function showOne(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, tools, say, operator } = visit;
  const id = idIn(visit);
  const read = await readQuestion(id, tools);
  const part = { visit, trouble, asked: read.question?.state, shown: read.shown?.state.questions.find((one) => one.id === id) };
  if (part.asked === undefined && part.shown === undefined) return problemPage(c, 404, say.language);
  const words = questionWords(say);
  return show(
    c,
    <ConsolePage visit={visit} title={words.one} section="/console" trouble={trouble}>
      {part.asked === undefined ? null : <Asked visit={visit} asked={part.asked} />}
      {operator.access === 'viewer' ? null : (
        <>
          <Answering {...part} />
          <Showing {...part} />
          <Removing {...part} />
        </>
      )}
      <LinkButton href={LIST} quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

const Asked: FC<{ readonly visit: OperatorVisit; readonly asked: Question }> = ({ visit: { say, tools }, asked }) => {
  const words = questionWords(say);
  const { address, answer } = asked;
  const to = address === undefined ? words.noAddress : <a href={`mailto:${inUri(address)}`}>{address}</a>;
  return (
    <>
      <AsTyped text={asked.text} language={asked.language} />
      <Facts
        rows={[
          [words.when, say.dayAndTime(instantOf(asked.at))],
          [words.where, words.from[asked.role]],
          [words.address, to],
          [words.keptUntil, say.day(questionUntil(asked))],
        ]}
      />
      {answer === undefined ? null : (
        <>
          <p>{words.answer.was(nameOf(answer.by, tools), say.dayAndTime(instantOf(answer.at)))}</p>
          <AsTyped text={answer.text} language={asked.language} />
        </>
      )}
    </>
  );
};

const AsTyped: FC<{ readonly text: string; readonly language: Language }> = ({ text, language }) => (
  <div class="letter typed" lang={language} dir="auto">
    {text}
  </div>
);

function nameOf(operator: string, { round }: OperatorVisit['tools']): string {
  return round.operators.find(({ id }) => id === operator)?.name ?? operator;
}

const Answering: FC<Part> = ({ visit, asked, trouble }) => {
  const { say, nonce } = visit;
  if (asked?.address === undefined || asked.answer !== undefined) return null;
  const words = questionWords(say).answer;
  return (
    <section aria-labelledby="answering">
      <h2 id="answering">{words.title}</h2>
      <p>{words.goes(asked.address, languageWords(asked.language, say))}</p>
      <ActForm nonce={nonce} path={pathOf(visit)} act="answer">
        <AskAll fields={answerField(visit)} {...formOf(trouble, 'answer')} say={say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

const Showing: FC<Part> = ({ visit, asked, shown, trouble }) => {
  const { say, nonce } = visit;
  const words = questionWords(say).show;
  return (
    <section aria-labelledby="showing">
      <h2 id="showing">{words.title}</h2>
      <p>{words.lead}</p>
      {shown === undefined ? null : <p class="mark">{words.isShown}</p>}
      <ActForm nonce={nonce} path={pathOf(visit)} act="show">
        <AskAll fields={shownFields(visit)} {...formOf(trouble, 'show', beforehand(visit, asked, shown))} say={say} />
        <button type="submit" class={asked?.address === undefined || asked.answer !== undefined ? '' : 'quiet'}>
          {shown === undefined ? words.act : words.again}
        </button>
      </ActForm>
      {shown === undefined ? null : <ActButton nonce={nonce} path={pathOf(visit)} act="hide" label={words.hide} />}
    </section>
  );
};

const Removing: FC<Part> = ({ visit, asked, trouble }) => {
  const { say, nonce } = visit;
  const words = questionWords(say).remove;
  return asked === undefined ? null : (
    <details open={trouble !== undefined && trouble.typed !== undefined && actIn(trouble.typed) === 'remove'}>
      <summary>{words.title}</summary>
      <p>{words.means}</p>
      <ActForm nonce={nonce} path={pathOf(visit)} act="remove">
        <AskAll fields={sureField(words)} {...formOf(trouble, 'remove')} say={say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </details>
  );
};

function pathOf(visit: OperatorVisit): string {
  return `${LIST}/${idIn(visit)}`;
}

function answerField({ say }: OperatorVisit) {
  const { label, missing } = questionWords(say).answer;
  return { answer: { kind: 'text', required: true, most: MOST_IN_ANSWER, rows: 8, label, missing } } satisfies Fields;
}

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

async function actOnOne(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const id = idIn(visit);
  switch (actIn(typed)) {
    case 'answer': {
      const read = readForm(answerField(visit), typed, say);
      if ('problems' in read) return { status: 422, problems: read.problems, typed };
      return afterwards(visit, await answerQuestion(id, read.values.answer, tools, operator), pathOf(visit), 'question-answered');
    }
    case 'show': {
      const read = readForm(shownFields(visit), typed, say);
      if ('problems' in read) return { status: 422, problems: read.problems, typed };
      const words = { question: inLanguages('question', typed, visit), answer: inLanguages('answer', typed, visit) };
      return afterwards(visit, await showQuestion(id, words, tools, operator), pathOf(visit), 'question-shown');
    }
    case 'hide':
      return afterwards(visit, await hideQuestion(id, tools, operator), LIST, 'question-hidden');
    case 'remove': {
      const read = readForm(sureField(questionWords(say).remove), typed, say);
      if ('problems' in read) return { status: 422, problems: read.problems, typed };
      if (read.values.sure === 'no') return goTo(visit.c, pathOf(visit));
      return afterwards(visit, await removeQuestion(id, tools, operator), LIST, 'question-removed');
    }
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

function inLanguages(what: string, typed: Typed, { tools }: OperatorVisit): Partial<Record<Language, string>> {
  return Object.fromEntries(tools.round.languages.map((language) => [language, firstValue(typed, `${what}-${language}`).trim()]));
}
