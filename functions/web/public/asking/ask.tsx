import { forgetRound, roundNow } from '../../../../shared/commands/round/round-now.ts';
import { askQuestion } from '../../../../shared/commands/visitor/ask-question.ts';
import { addressQuestion } from '../../../../shared/domain/address-of-ours.ts';
import { stamp } from '../../../../shared/domain/decision.ts';
import { needsDecision } from '../../../../shared/domain/privacy/needs-decision.ts';
import { isQuestionKept, MOST_IN_QUESTION } from '../../../../shared/domain/visitor/question.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { ErrorSummary, LinkButton } from '../../../../shared/pages/parts.tsx';
import { contactOf } from '../../../../shared/round/contact.ts';
import { questionKind } from '../../../../shared/storage/kinds/question.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import { askingWords } from '../../../../shared/words/public/asking.ts';
import { firstValue, readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, networkOf } from '../../visit.ts';
import { type PublicVisit, showPage, showSaid } from '../public-visit.tsx';
import { callPath, roleOf, triedOn, tryAgain } from './tried-here.ts';

const PAGE = 'ask';

function questionFields({ say, round }: PublicVisit) {
  const { text, address } = askingWords(say);
  return {
    text: { ...text, hint: text.hint(MOST_IN_QUESTION), kind: 'text', required: true, most: MOST_IN_QUESTION, rows: 5 },
    address: { ...address, ...addressQuestion(round), required: false, autocomplete: 'email' },
  } satisfies Fields;
}

/** Where somebody asks what they wonder before they dare to apply. */
export async function showAsking(visit: PublicVisit): Promise<Response> {
  const { c, say, round } = visit;
  const words = askingWords(say);
  const { errorPrefix, errorTitle } = applyWords(say);
  if ((await roundNow(c.get('tools'))).stage === 'closed') return tooLate(visit);
  const { typed = {}, problems = [], status = 200 } = (await triedOn(c, PAGE)) ?? {};
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : errorPrefix}${words.title}`,
    status,
    content: (
      <>
        <ErrorSummary title={errorTitle} problems={problems} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <form method="post" action={c.req.path} novalidate>
          <AskAll fields={questionFields(visit)} typed={typed} problems={problems} say={say} />
          <p>{words.kept}</p>
          {needsDecision(round) ? <p>{words.isPublic}</p> : null}
          <button type="submit">{words.send}</button>
        </form>
        <Back visit={visit} />
      </>
    ),
  });
}

/** Keeps a question, and leads to a page that says so. */
export async function takeQuestion(visit: PublicVisit): Promise<Response> {
  const { c, language, say } = visit;
  const tools = c.get('tools');
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  const read = readForm(questionFields(visit), body.typed, say);
  if ('problems' in read) {
    const typed = { text: [firstValue(body.typed, 'text')], address: [firstValue(body.typed, 'address')] };
    return tryAgain(visit, PAGE, typed, read.problems);
  }
  const { text, address } = read.values;
  const question = {
    id: tools.newId(),
    text,
    ...(address === undefined ? {} : { address }),
    role: roleOf(visit),
    language,
    at: stamp(tools.now()),
  };
  const outcome = await askQuestion(question, await networkOf(c), tools);
  if (outcome === 'network over its limit') return problemPage(c, 429, language);
  if (outcome === 'round closed') {
    forgetRound(tools);
    return tooLate(visit);
  }
  return goTo(c, `/${language}/ask/received/${question.id}`);
}

/** Says what is stored of a question, and nothing when nothing is. */
export async function showReceived(visit: PublicVisit): Promise<Response> {
  const { c, language, say } = visit;
  const { store, round, now } = c.get('tools');
  const question = (await store.get(questionKind, c.req.param('id') ?? ''))?.state;
  if (question === undefined || !isQuestionKept(question, round, now())) return problemPage(c, 404, language);
  const words = askingWords(say);
  return showSaid(
    visit,
    words.received(question.address !== undefined, reachOf(visit)),
    <LinkButton href={callPath(visit, question.role)} quiet>
      {words.back}
    </LinkButton>,
  );
}

const Back = ({ visit }: { readonly visit: PublicVisit }) => (
  <p>
    <a class="back" href={callPath(visit, roleOf(visit))}>
      {askingWords(visit.say).back}
    </a>
  </p>
);

async function tooLate(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, askingWords(visit.say).tooLate(reachOf(visit)), null, 410);
}

function reachOf({ round }: PublicVisit): string {
  const { name, email } = contactOf(round);
  return `${name}, ${email}`;
}
