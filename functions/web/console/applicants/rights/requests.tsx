import type { FC } from 'hono/jsx';
import { answerRequest, askAboutData, liftRestriction } from '../../../../../shared/commands/rights/act-on-rights.ts';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { decideRights } from '../../../../../shared/domain/rights/decide-rights.ts';
import {
  lastDayToAnswerRequest,
  MOST_IN_REQUEST,
  REASONS_FOR,
  type Reason,
  type Request,
  type RequestKind,
  requestsIn,
} from '../../../../../shared/domain/rights/request.ts';
import { AskAll } from '../../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../../shared/pages/form/read-form.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { languageWords } from '../../../../../shared/words/choices.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { rightsWords } from '../../../../../shared/words/rights.ts';
import { firstValue } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { goTo, show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import {
  actIn,
  afterwards,
  formOf,
  idIn,
  type OperatorVisit,
  type ConsolePage as Page,
  refusal,
  type Trouble,
  wasSo,
  wrong,
} from '../../operator-visit.ts';
import { ActForm } from '../../parts/forms.tsx';
import { LetterPreview, letterTo } from '../../parts/letter-preview.tsx';
import { sureField } from '../../parts/sure.ts';

const MOST_WORDS = 1500;

/** What somebody asked about their own data: each with its limit, its answer or the way to answer; and the note of one that was phoned in. */
export const requestsPage: Page = { show: showRequests, act: actOnRequests };

async function personOf({ tools, ...visit }: OperatorVisit): Promise<Application | undefined> {
  return (await tools.store.get(applicationKind, idIn({ tools, ...visit })))?.state;
}

async function showRequests(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say, operator } = visit;
  const person = await personOf(visit);
  if (person === undefined) return problemPage(c, 404, say.language);
  const words = requestsWords(say);
  const { requests = [] } = person;
  const { name } = person.answers;
  const mayAct = operator.access === 'operator';
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(name)} section="/console/applicants" trouble={trouble}>
      <Unused visit={visit} person={person} trouble={trouble} />
      {requests.length === 0 ? <p>{words.none}</p> : null}
      {requests
        .map((request, index) => <One visit={visit} person={person} request={request} number={index + 1} trouble={trouble} />)
        .toReversed()}
      {mayAct ? <Note visit={visit} path={pathOf(person)} trouble={trouble} /> : null}
      <LinkButton href={`/console/applicants/${person.id}`} quiet>
        {words.back(name)}
      </LinkButton>
    </ConsolePage>,
    trouble?.status,
  );
}

function pathOf({ id }: Pick<Application, 'id'>): string {
  return `/console/applicants/${id}/requests`;
}

type Props = { readonly visit: OperatorVisit; readonly person: Application; readonly trouble: Trouble | undefined };

const Unused: FC<Props> = ({ visit, person, trouble }) => {
  const { say, nonce, operator } = visit;
  const { unused: words } = requestsWords(say);
  if (person.restricted === undefined) return null;
  return (
    <section aria-labelledby="unused">
      <h2 id="unused">{words.title}</h2>
      <p>{words.since(say.day(instantOf(person.restricted.since)))}</p>
      <p>{words.means}</p>
      {operator.access === 'viewer' ? null : (
        <details {...(actIn(trouble?.typed ?? {}) === 'lift' ? { open: true } : {})}>
          <summary>{words.lift}</summary>
          <ActForm nonce={nonce} path={pathOf(person)} act="lift">
            <AskAll fields={sureField(words, words.lifts)} {...formOf(trouble, 'lift')} say={say} />
            <button type="submit" class="quiet">
              {words.act}
            </button>
          </ActForm>
        </details>
      )}
    </section>
  );
};

const One: FC<Props & { readonly request: Request; readonly number: number }> = ({ visit, person, request, number, trouble }) => {
  const { say, tools, operator } = visit;
  const words = requestsWords(say);
  const { round } = tools;
  const id = `request-${number}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{rightsWords(say).short[request.kind]}</h2>
      <p class="muted">
        {words.asked(say.dayAndTime(instantOf(request.at)))}
        {request.by === undefined ? null : `. ${words.noted(operatorName(round, request.by))}`}
      </p>
      <p class="typed" dir="auto">
        {request.words}
      </p>
      {request.answer === undefined ? (
        <>
          <p class="mark">{words.waits(say.day(lastDayToAnswerRequest(request, round)))}</p>
          {operator.access === 'viewer' ? null : (
            <AnswerForm visit={visit} person={person} request={request} number={number} trouble={trouble} />
          )}
        </>
      ) : (
        <Answered visit={visit} answer={request.answer} />
      )}
    </section>
  );
};

const Answered: FC<{ readonly visit: OperatorVisit; readonly answer: NonNullable<Request['answer']> }> = ({ visit, answer }) => {
  const { say, tools } = visit;
  const words = requestsWords(say);
  return (
    <>
      <p class="muted">{words.answered(operatorName(tools.round, answer.by), say.dayAndTime(instantOf(answer.at)))}</p>
      <p>{answer.granted ? words.granted : words.refused}</p>
      {answer.reason === undefined ? null : <p>{rightsWords(say).reasons[answer.reason]}</p>}
      <p class="typed" dir="auto">
        {answer.words}
      </p>
    </>
  );
};

function answerFields({ say }: OperatorVisit, { language }: Application, kind: RequestKind) {
  const words = requestsWords(say);
  const reasons = REASONS_FOR[kind].map((value) => ({ value, label: rightsWords(say).reasons[value] }));
  return {
    answer: {
      kind: 'one',
      required: true,
      label: words.answer,
      missing: words.answerMissing,
      ...choosing([
        { value: 'granted', label: words.granted, hint: words.grants[kind] },
        { value: 'refused', label: words.refused, hint: words.refuses[kind] },
      ]),
    },
    reason: { kind: 'one', required: false, label: words.reason, hint: words.reasonHint, ...choosing<Reason>(reasons) },
    words: {
      kind: 'text',
      required: true,
      most: MOST_WORDS,
      label: words.words,
      hint: words.wordsHint(languageWords(language, say)),
      missing: words.wordsMissing,
    },
  } satisfies Fields;
}

/** Several forms stand on the page: what was typed belongs to the one that was sent. */
function typedFor(trouble: Trouble | undefined, number: number) {
  const isMine = firstValue(trouble?.typed ?? {}, 'request') === String(number);
  return isMine ? { typed: trouble?.typed ?? {}, problems: trouble?.problems ?? [] } : { typed: {}, problems: [] };
}

const AnswerForm: FC<Props & { readonly request: Request; readonly number: number }> = ({ visit, person, request, number, trouble }) => (
  <ActForm nonce={visit.nonce} path={pathOf(person)} act="look" values={{ request: String(number) }}>
    <AskAll fields={answerFields(visit, person, request.kind)} {...typedFor(trouble, number)} say={visit.say} />
    <button type="submit">{requestsWords(visit.say).look}</button>
  </ActForm>
);

function noteFields({ say, tools }: OperatorVisit) {
  const { note: words } = requestsWords(say);
  const kinds = requestsIn(tools.round).map((value) => ({ value, label: words.kinds[value] }));
  return {
    kind: { kind: 'one', required: true, label: words.kind, missing: words.missing, ...choosing<RequestKind>(kinds) },
    said: { kind: 'text', required: true, most: MOST_IN_REQUEST, label: words.words, missing: words.wordsMissing },
  } satisfies Fields;
}

const Note: FC<{ readonly visit: OperatorVisit; readonly path: string; readonly trouble: Trouble | undefined }> = ({
  visit,
  path,
  trouble,
}) => {
  const { note: words } = requestsWords(visit.say);
  return (
    <section aria-labelledby="note-request">
      <h2 id="note-request">{words.title}</h2>
      <p>{words.what}</p>
      <ActForm nonce={visit.nonce} path={path} act="note">
        <AskAll fields={noteFields(visit)} {...formOf(trouble, 'note')} say={visit.say} />
        <button type="submit" class="quiet">
          {words.act}
        </button>
      </ActForm>
    </section>
  );
};

async function actOnRequests(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const person = await personOf(visit);
  if (person === undefined) return problemPage(visit.c, 404, visit.say.language);
  switch (actIn(typed)) {
    case 'look':
    case 'answer':
      return answer(visit, person, typed);
    case 'change':
      return { status: 422, problems: [], typed };
    case 'note':
      return note(visit, person, typed);
    case 'lift':
      return lift(visit, person, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}

async function note(visit: OperatorVisit, person: Application, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(noteFields(visit), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { kind, said: words } = read.values;
  return afterwards(visit, await askAboutData(person.id, { kind, words }, visit.tools, visit.operator), pathOf(person), 'noted-request');
}

async function lift(visit: OperatorVisit, person: Application, typed: Typed): Promise<Response | Trouble> {
  const read = readForm(sureField(requestsWords(visit.say).unused), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  if (read.values.sure === 'no') return goTo(visit.c, pathOf(person));
  return afterwards(visit, await liftRestriction(person.id, visit.tools, visit.operator), pathOf(person), 'lifted');
}

async function answer(visit: OperatorVisit, person: Application, typed: Typed): Promise<Response | Trouble> {
  const number = Number(firstValue(typed, 'request'));
  const request = person.requests?.[number - 1];
  if (request === undefined) return refusal(visit, 'changed meanwhile');
  const read = readForm(answerFields(visit, person, request.kind), typed, visit.say);
  if ('problems' in read) return { status: 422, problems: read.problems, typed };
  const { answer: said, reason, words } = read.values;
  if (said === 'refused' && reason === undefined) return wrong('reason', requestsWords(visit.say).reasonMissing, typed);
  const given =
    said === 'refused' && reason !== undefined ? ({ granted: false, reason, words } as const) : ({ granted: true, words } as const);
  return actIn(typed) === 'look'
    ? preview(visit, person, number, given, typed)
    : afterwards(visit, await answerRequest(person.id, number, given, visit.tools, visit.operator), pathOf(person), 'answered-request');
}

type Given = Parameters<typeof answerRequest>[2];

/** What holds afterwards, the letter as it goes, and the one act. */
async function preview(
  visit: OperatorVisit,
  person: Application,
  request: number,
  given: Given,
  typed: Typed,
): Promise<Response | Trouble> {
  const { c, say, nonce, tools, operator } = visit;
  const words = requestsWords(say);
  const { stage } = await roundNow(tools);
  const decision = decideRights(person, { command: 'answer', request, stage, answer: { by: operator.id, ...given } }, tools.now());
  if (decision.outcome === 'refused') return refusal(visit, decision.why);
  const kind = person.requests?.[request - 1]?.kind;
  if (decision.outcome === 'unchanged' || kind === undefined) return wasSo(visit, pathOf(person), 'answered-request');
  const letter = await letterTo(decision.next, 'request answered', visit, { told: { request } });
  const { act: _, nonce: __, ...values } = typed;
  return show(
    c,
    <ConsolePage visit={visit} title={words.preview} section="/console/applicants">
      <p>{given.granted ? words.grants[kind] : words.refuses[kind]}</p>
      {letter === undefined ? (
        <p>{words.noLetter}</p>
      ) : (
        <>
          <h2>{words.letter}</h2>
          <LetterPreview words={words} letter={letter} />
          <p>{words.when}</p>
        </>
      )}
      <p>{words.final}</p>
      <ActForm nonce={nonce} path={pathOf(person)} act="answer" values={values}>
        <button type="submit">{words.act}</button>
      </ActForm>
      <ActForm nonce={nonce} path={pathOf(person)} act="change" values={values}>
        <button type="submit" class="quiet">
          {words.change}
        </button>
      </ActForm>
    </ConsolePage>,
  );
}
