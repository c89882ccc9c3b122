import type { FC } from 'hono/jsx';
import { hideQuestion, readQuestion, removeQuestion } from '../../../../shared/commands/visitor/answer-question.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { lastDayOfQuestion, type Question } from '../../../../shared/domain/visitor/question.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { readForm } from '../../../../shared/pages/form/read-form.ts';
import { Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { inUri } from '../../../../shared/pages/paths.ts';
import type { Language } from '../../../../shared/round/languages.ts';
import { questionWords } from '../../../../shared/words/console/visitors.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, show } from '../../visit.ts';
import { operatorName } from '../audit/about.ts';
import { ConsolePage } from '../console-page.tsx';
import { actIn, afterwards, formOf, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../operator-visit.ts';
import { ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';
import { seesSide } from '../sight.ts';
import { Answering, answer } from './answer.tsx';
import { Showing, showToAll } from './show-to-all.tsx';

export const QUESTIONS = '/console/questions';

/** One question: answered to whoever asked, shown to everybody, or removed. */
export const question: Page = { show: showOne, act: actOnOne, isOthers };

/** Once a question is removed, what is shown of it is everybody's. */
async function isOthers(visit: OperatorVisit): Promise<boolean> {
  const { asked } = await readOne(visit);
  return asked !== undefined && !seesSide(visit, asked.role);
}

/** The question and what is shown of it: each may be there without the other. */
async function readOne(visit: OperatorVisit) {
  const id = idIn(visit);
  const read = await readQuestion(id, visit.tools);
  return { asked: read.question?.state, shown: read.shown?.state.questions.find((one) => one.id === id) };
}

async function showOne(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say } = visit;
  const { asked, shown } = await readOne(visit);
  if (asked === undefined && shown === undefined) return problemPage(c, 404, say.language);
  const words = questionWords(say);
  const path = pathOf(visit);
  return show(
    c,
    <ConsolePage visit={visit} title={words.one} section="/console" trouble={trouble}>
      {asked === undefined ? <p>{words.gone}</p> : <Asked visit={visit} asked={asked} />}
      {asked === undefined ? null : <Answering visit={visit} path={path} asked={asked} trouble={trouble} />}
      <Showing visit={visit} path={path} asked={asked} shown={shown} trouble={trouble} />
      {asked === undefined ? null : <Removing visit={visit} path={path} trouble={trouble} />}
      <LinkButton href={QUESTIONS} quiet>
        {words.back}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

function pathOf(visit: OperatorVisit): string {
  return `${QUESTIONS}/${idIn(visit)}`;
}

const Asked: FC<{ readonly visit: OperatorVisit; readonly asked: Question }> = ({ visit: { say, tools }, asked }) => {
  const words = questionWords(say);
  const { address, answer: given } = asked;
  const to = address === undefined ? words.noAddress : <a href={`mailto:${inUri(address)}`}>{address}</a>;
  return (
    <>
      <AsTyped text={asked.text} language={asked.language} />
      <Facts
        rows={[
          [words.when, say.dayAndTime(instantOf(asked.at))],
          [words.where, words.from[asked.role]],
          [words.address, to],
          [words.lastDay, say.day(lastDayOfQuestion(asked, tools.round))],
        ]}
      />
      {given === undefined ? null : (
        <>
          <p>{words.answer.was(operatorName(tools.round, given.by), say.dayAndTime(instantOf(given.at)))}</p>
          <AsTyped text={given.text} language={asked.language} />
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

type RemovingProps = { readonly visit: OperatorVisit; readonly path: string; readonly trouble: Trouble | undefined };

const Removing: FC<RemovingProps> = ({ visit: { say, nonce }, path, trouble }) => {
  const words = questionWords(say).remove;
  return (
    <details {...(actIn(trouble?.typed ?? {}) === 'remove' ? { open: true } : {})}>
      <summary>{words.title}</summary>
      <p>{words.means}</p>
      <ActForm nonce={nonce} path={path} act="remove">
        <AskAll fields={sureField(words)} {...formOf(trouble, 'remove')} say={say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </details>
  );
};

async function actOnOne(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const { asked } = await readOne(visit);
  const path = pathOf(visit);
  switch (actIn(typed)) {
    case 'look':
    case 'answer':
      return answer(visit, path, asked, typed);
    case 'change':
      return { status: 422, problems: [], typed: { ...typed, act: ['look'] } };
    case 'show':
      return showToAll(visit, path, typed);
    case 'hide':
      return afterwards(visit, await hideQuestion(idIn(visit), visit.tools, visit.operator), QUESTIONS, 'question-hidden');
    case 'remove':
      return remove(visit, path, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function remove(visit: OperatorVisit, path: string, typed: Typed): Promise<Response | Trouble> {
  const { say, tools, operator } = visit;
  const read = readForm(sureField(questionWords(say).remove), typed, say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, path);
  return afterwards(visit, await removeQuestion(idIn(visit), tools, operator), QUESTIONS, 'question-removed');
}
