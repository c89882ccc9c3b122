import { forgetRound, roundNow } from '../../../../shared/commands/round/round-now.ts';
import { leaveAddress } from '../../../../shared/commands/visitor/be-curious.ts';
import { addressQuestion } from '../../../../shared/domain/address-of-ours.ts';
import { deadlineNearAt, mayBeCurious } from '../../../../shared/domain/round-state.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { type Fields, readForm } from '../../../../shared/pages/form/read-form.ts';
import { ErrorSummary, Facts, LinkButton } from '../../../../shared/pages/parts.tsx';
import { dayOf } from '../../../../shared/round/calendar.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import { askingWords, curiousWords } from '../../../../shared/words/public/asking.ts';
import { firstValue, readBody } from '../../form-body.ts';
import { problemPage } from '../../problem-page.tsx';
import { goTo, networkOf } from '../../visit.ts';
import { type PublicVisit, showPage, showSaid } from '../public-visit.tsx';
import { offersTalk } from './offers-talk.ts';
import { callPath, roleOf, triedOn, tryAgain } from './tried-here.ts';

const PAGE = 'curious';

function addressFields(visit: PublicVisit) {
  const { address, talk } = curiousWords(visit.say);
  return {
    address: { ...address, ...addressQuestion(visit.round), required: true, autocomplete: 'email' },
    // So late that no reminder goes there is nothing else to leave an address for.
    ...(what(visit).tellsOn !== undefined && offersTalk(visit, roleOf(visit))
      ? { talk: { kind: 'tick', required: false, label: talk } as const }
      : {}),
  } satisfies Fields;
}

/** Where somebody leaves an address who does not want to apply yet. */
export async function showCurious(visit: PublicVisit): Promise<Response> {
  const { c, say, round } = visit;
  const words = curiousWords(say);
  const { errorPrefix, errorTitle } = applyWords(say);
  const tools = c.get('tools');
  if (!mayBeCurious(round, await roundNow(tools), tools.now())) return over(visit);
  const { typed = {}, problems = [], status = 200 } = (await triedOn(c, PAGE)) ?? {};
  const { tellsOn, mayAsk } = what(visit);
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : errorPrefix}${words.title}`,
    status,
    content: (
      <>
        <ErrorSummary title={errorTitle} problems={problems} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(tellsOn, round.call.deadline)}</p>
        {tellsOn === undefined ? null : <p>{words.conditions}</p>}
        {offersTalk(visit, roleOf(visit)) ? (
          <>
            <h2>{words.formerMentors}</h2>
            <Facts rows={round.formerMentors.map(({ name, about }) => [name, say(about)])} />
            <p>{words.talkMeans}</p>
          </>
        ) : null}
        {mayAsk ? (
          <form method="post" action={c.req.path} novalidate>
            <AskAll fields={addressFields(visit)} typed={typed} problems={problems} say={say} />
            <p>{words.kept}</p>
            <button type="submit">{words.send}</button>
          </form>
        ) : null}
        <p>
          <a class="back" href={callPath(visit, roleOf(visit))}>
            {askingWords(say).back}
          </a>
        </p>
      </>
    ),
  });
}

/** Which day the email goes, and whether there is anything to leave an address for. */
function what(visit: PublicVisit) {
  const { round, c } = visit;
  const tells = deadlineNearAt(round);
  const tellsOn = tells.epochMilliseconds > c.get('tools').now().epochMilliseconds ? dayOf(round, tells) : undefined;
  return { tellsOn, mayAsk: tellsOn !== undefined || offersTalk(visit, roleOf(visit)) };
}

/** Keeps the address until it is confirmed, and leads to a page that says the same to everybody. */
export async function takeAddress(visit: PublicVisit): Promise<Response> {
  const { c, language, say, round } = visit;
  const tools = c.get('tools');
  const body = await readBody(c);
  if ('problem' in body) return problemPage(c, body.problem, language);
  if (!mayBeCurious(round, await roundNow(tools), tools.now()) || !what(visit).mayAsk) return over(visit);
  const read = readForm(addressFields(visit), body.typed, say);
  if ('problems' in read) {
    const typed = { address: [firstValue(body.typed, 'address')], talk: [firstValue(body.typed, 'talk')] };
    return tryAgain(visit, PAGE, typed, read.problems);
  }
  const { address, talk } = read.values;
  const wantsTalk = talk === true || what(visit).tellsOn === undefined;
  const outcome = await leaveAddress({ address, role: roleOf(visit), language, wantsTalk }, await networkOf(c), tools);
  if (outcome === 'network over its limit') return problemPage(c, 429, language);
  if (outcome === 'round closed') {
    forgetRound(tools);
    return over(visit);
  }
  return goTo(c, `/${language}/curious/sent`);
}

export async function showSent(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, curiousWords(visit.say).sent, <BackTo visit={visit} />);
}

async function over(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, curiousWords(visit.say).over, <BackTo visit={visit} />, 410);
}

export const BackTo = ({ visit }: { readonly visit: PublicVisit }) => (
  <LinkButton href={`/${visit.language}`} quiet>
    {askingWords(visit.say).back}
  </LinkButton>
);
