import type { FC } from 'hono/jsx';
import type { Application } from '../../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { lastDayToAnswerRequest, type Request } from '../../../../../shared/domain/rights/request.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { applicationKind } from '../../../../../shared/storage/kinds/application.ts';
import { requestsWords } from '../../../../../shared/words/console/requests.ts';
import { rightsWords } from '../../../../../shared/words/rights.ts';
import { firstValue } from '../../../form-body.ts';
import { problemPage } from '../../../problem-page.tsx';
import { show } from '../../../visit.ts';
import { operatorName } from '../../audit/about.ts';
import { ConsolePage } from '../../console-page.tsx';
import { actIn, idIn, type OperatorVisit, type ConsolePage as Page, refusal, type Trouble } from '../../operator-visit.ts';
import { BackToPerson } from '../back-to-person.tsx';
import { AnswerForm, answer } from './answer-request.tsx';
import { lift, Unused } from './lift.tsx';
import { Note, note } from './note-request.tsx';
import { longer, TakeLonger } from './take-longer.tsx';

/** What somebody asked about their own data: each with its limit, its answer or the way to answer; and the note of one that was phoned in. */
export const requestsPage: Page = { show: showRequests, act: actOnRequests };

async function readAsking(visit: OperatorVisit): Promise<{ readonly person: Application; readonly path: string } | undefined> {
  const person = (await visit.tools.store.get(applicationKind, idIn(visit)))?.state;
  return person && { person, path: `/console/applicants/${person.id}/requests` };
}

async function showRequests(visit: OperatorVisit, trouble?: Trouble): Promise<Response> {
  const { c, say } = visit;
  const read = await readAsking(visit);
  if (read === undefined) return problemPage(c, 404, say.language);
  const { person, path } = read;
  const words = requestsWords(say);
  const { requests = [] } = person;
  return show(
    c,
    <ConsolePage visit={visit} title={words.title(person.answers.name)} section="/console/applicants" trouble={trouble}>
      <Unused visit={visit} path={path} person={person} trouble={trouble} />
      {requests.length === 0 ? <p>{words.none}</p> : null}
      {requests
        .map((request, index) => (
          <One
            visit={visit}
            path={path}
            person={person}
            request={request}
            number={index + 1}
            isOpen={index + 1 === openIn(visit, requests, trouble)}
            trouble={trouble}
          />
        ))
        .toReversed()}
      <Note visit={visit} path={path} trouble={trouble} />
      <BackToPerson visit={visit} person={person} />
    </ConsolePage>,
    trouble?.status,
  );
}

/** The one whose forms stand on the page, since those of two would be alike: the one that was sent or asked for, or else waits longest. */
function openIn({ c }: OperatorVisit, requests: readonly Request[], trouble: Trouble | undefined): number {
  const asked = Number(firstValue(trouble?.typed ?? {}, 'request') || c.req.query('request'));
  const waits = (number: number) => requests[number - 1] !== undefined && requests[number - 1]?.answer === undefined;
  return waits(asked) ? asked : requests.findIndex(({ answer }) => answer === undefined) + 1;
}

type OneProps = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly request: Request;
  readonly number: number;
  readonly isOpen: boolean;
  readonly trouble: Trouble | undefined;
};

const One: FC<OneProps> = ({ visit, path, person, request, number, isOpen, trouble }) => {
  const { say, tools } = visit;
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
          {request.longer === undefined ? null : <PutOff visit={visit} longer={request.longer} />}
          {isOpen ? (
            <>
              <AnswerForm visit={visit} path={path} person={person} kind={request.kind} number={number} trouble={trouble} />
              <TakeLonger visit={visit} path={path} person={person} request={request} number={number} trouble={trouble} />
            </>
          ) : (
            <LinkButton href={`${path}?request=${number}#${id}`} quiet>
              {words.toAnswer}
            </LinkButton>
          )}
        </>
      ) : (
        <Answered visit={visit} answer={request.answer} />
      )}
    </section>
  );
};

/** That the answer takes longer, as the person was told. */
const PutOff: FC<{ readonly visit: OperatorVisit; readonly longer: NonNullable<Request['longer']> }> = ({ visit, longer }) => {
  const { say, tools } = visit;
  return (
    <>
      <p class="muted">{requestsWords(say).longer.told(operatorName(tools.round, longer.by), say.dayAndTime(instantOf(longer.at)))}</p>
      <p>{rightsWords(say).longer[longer.reason]}</p>
      <p class="typed" dir="auto">
        {longer.words}
      </p>
    </>
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

async function actOnRequests(visit: OperatorVisit, typed: Typed): Promise<Response | Trouble> {
  const read = await readAsking(visit);
  if (read === undefined) return problemPage(visit.c, 404, visit.say.language);
  const { person, path } = read;
  switch (actIn(typed)) {
    case 'look':
    case 'answer':
      return answer(visit, path, person, typed);
    case 'look longer':
    case 'take longer':
      return longer(visit, path, person, typed);
    case 'change':
      return { status: 422, problems: [], typed };
    case 'note':
      return note(visit, path, typed);
    case 'lift':
      return lift(visit, path, typed);
    default:
      return refusal(visit, 'changed meanwhile');
  }
}
