import type { FC } from 'hono/jsx';
import { askAboutData, liftRestriction } from '../../../../shared/commands/rights/act-on-rights.ts';
import { hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import type { Typed } from '../../../../shared/domain/form/field.ts';
import { mayStillMeet } from '../../../../shared/domain/pair/pair-clocks.ts';
import {
  lastDayToAnswerRequest,
  MOST_IN_REQUEST,
  openRequest,
  type Request,
  type RequestKind,
  requestsIn,
} from '../../../../shared/domain/rights/request.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing } from '../../../../shared/pages/form/declare.ts';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import type { FieldProblem } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { givenName } from '../../../../shared/words/names.ts';
import { requestWords } from '../../../../shared/words/participant/requests.ts';
import { rightsWords } from '../../../../shared/words/rights.ts';
import { firstValue } from '../../form-body.ts';
import { goTo, show } from '../../visit.ts';
import { askAgain } from '../link/again.ts';
import type { Answer, Participant } from '../link/people.ts';
import { refuse, refusedIn } from '../link/refused.ts';
import { AskForm, askedOnce } from '../parts/ask-form.tsx';
import { saying } from '../parts/done.ts';
import { DoneNotice } from '../parts/done-notice.tsx';
import { OwnPage } from '../parts/own-page.tsx';

/** Where somebody asks something about their own data, sees what became of it, and lets them be used again: also after they have left. */
export function showRequests(participant: Participant): Answer {
  const { say, home, person, tools, c, tried } = participant;
  const words = requestWords(say);
  const problems = tried?.problems ?? [];
  const refusal = refusedIn(participant);
  const isWrong = problems.length > 0 || refusal !== undefined;
  return show(
    c,
    <OwnPage holder={participant} title={words.title} back={home} problems={problems} refusal={refusal}>
      {isWrong ? null : <DoneNotice holder={participant} />}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(contactOf(tools.round).name)}</p>
      {person.restricted === undefined ? null : <Unused participant={participant} since={person.restricted.since} problems={problems} />}
      <Asked participant={participant} />
      <AskOne participant={participant} typed={tried?.typed ?? {}} problems={problems} />
    </OwnPage>,
    refusal !== undefined ? 409 : problems.length > 0 ? 422 : 200,
  );
}

/** Keeps a request, or lets the data be used again. */
export async function takeRequest(participant: Participant, typed: Typed): Promise<Response> {
  const { home, say, person, tools, c } = participant;
  const path = `${home}/requests`;
  if (firstValue(typed, 'act') === 'lift') return takeLift(participant, path, typed);
  const read = readForm(fieldsOf(participant, requestsIn(tools.round)), typed, say);
  if ('problems' in read) return askAgain(participant, path, typed, read.problems);
  const outcome = await askAboutData(person.id, read.values, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why, path) : goTo(c, `${path}${saying('asked', outcome.outcome)}`);
}

async function takeLift(participant: Participant, path: string, typed: Typed): Promise<Response> {
  const { say, person, tools, c } = participant;
  const read = readForm(askedOnce(requestWords(say).lift), typed, say);
  if ('problems' in read) return askAgain(participant, path, typed, read.problems);
  if (read.values.answer === 'no') return goTo(c, path);
  const outcome = await liftRestriction(person.id, tools);
  return outcome.outcome === 'refused' ? refuse(participant, outcome.why, path) : goTo(c, `${path}${saying('lifted', outcome.outcome)}`);
}

function fieldsOf({ say }: Participant, kinds: readonly RequestKind[]) {
  const words = requestWords(say);
  const choices = kinds.map((value) => ({ value, ...words.kinds[value] }));
  return {
    kind: { kind: 'one', required: true, label: words.kind, missing: words.kindMissing, ...choosing<RequestKind>(choices) },
    words: { kind: 'text', required: true, most: MOST_IN_REQUEST, label: words.words, hint: words.wordsHint, missing: words.wordsMissing },
  } satisfies Fields;
}

type AskProps = { readonly participant: Participant; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

const AskOne: FC<AskProps> = ({ participant, typed, problems }) => {
  const { say, home, person, tools } = participant;
  const words = requestWords(say);
  const left = requestsIn(tools.round).filter((kind) => openRequest(person.requests, kind) === undefined);
  if (left.length === 0) return <p>{words.allAsked}</p>;
  return (
    <form method="post" action={`${home}/requests`} novalidate>
      <AskAll fields={fieldsOf(participant, left)} typed={typed} problems={problems} say={say} />
      <button type="submit">{words.button}</button>
    </form>
  );
};

type UnusedProps = { readonly participant: Participant; readonly since: string; readonly problems: readonly FieldProblem[] };

/** What it means that their data are not used, in their pairs too, and the way to let them be used again. */
const Unused: FC<UnusedProps> = ({ participant, since, problems }) => {
  const { say, home, pairs, person, stage, tools } = participant;
  const words = requestWords(say);
  const own = hasLeft(person) || stage === 'closed' || !mayStillMeet(tools.round, tools.now()) ? [] : pairs;
  return (
    <section aria-labelledby="unused">
      <h2 id="unused">{words.unused.title}</h2>
      <p class="muted">{words.since(say.day(instantOf(since)))}</p>
      <p>{words.unused.means}</p>
      {own.map(({ pair, partner }) => (
        <p>{(pair.status === 'formed' ? words.unused.inPair : words.unused.asked)(givenName(partner.answers.name))}</p>
      ))}
      <AskForm
        action={`${home}/requests`}
        fields={askedOnce(words.lift)}
        button={words.lift.button}
        problems={problems}
        say={say}
        act="lift"
      />
    </section>
  );
};

/** What they have asked for, the latest first, with what was answered or by when it will be. */
const Asked: FC<{ readonly participant: Participant }> = ({ participant: { person, say, tools } }) => {
  const { requests = [] } = person;
  const words = requestWords(say);
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words.yours}</h2>
      {requests.toReversed().map((request) => (
        <>
          <h3>{rightsWords(say).short[request.kind]}</h3>
          <p class="muted">
            {words.asked(say.day(instantOf(request.at)))}
            {request.by === undefined
              ? null
              : `. ${words.noted(tools.round.operators.find(({ id }) => id === request.by)?.name ?? request.by)}`}
          </p>
          <p class="typed" dir="auto">
            {request.words}
          </p>
          <Answered request={request} say={say} until={say.day(lastDayToAnswerRequest(request, tools.round))} />
        </>
      ))}
    </section>
  );
};

type AnsweredProps = { readonly request: Request; readonly say: Participant['say']; readonly until: string };

const Answered: FC<AnsweredProps> = ({ request: { answer, longer }, say, until }) => {
  const words = requestWords(say);
  if (answer === undefined) {
    return (
      <>
        <p>{words.waits(until)}</p>
        {longer === undefined ? null : (
          <>
            <p>
              {words.longer(say.day(instantOf(longer.at)))} {rightsWords(say).longer[longer.reason]}
            </p>
            <p class="typed" dir="auto">
              {longer.words}
            </p>
          </>
        )}
      </>
    );
  }
  const day = say.day(instantOf(answer.at));
  return (
    <>
      <p>{answer.granted ? words.granted(day) : words.refused(day)}</p>
      {answer.reason === undefined ? null : <p>{rightsWords(say).reasons[answer.reason]}</p>}
      {answer.words === '' ? null : (
        <p class="typed" dir="auto">
          {answer.words}
        </p>
      )}
      {answer.granted ? null : <p>{words.complain}</p>}
    </>
  );
};
