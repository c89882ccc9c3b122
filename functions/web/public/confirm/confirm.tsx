import { Hono } from 'hono/tiny';
import { actOnApplication } from '../../../../shared/commands/application/act-on-application.ts';
import { confirmAddress, homeSecret } from '../../../../shared/commands/application/confirm-address.ts';
import { askForLink } from '../../../../shared/commands/link/ask-for-link.ts';
import { forgetRound, roundNow } from '../../../../shared/commands/round/round-now.ts';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import { type Application, hasLeft, mayChangeAnswers, outOf } from '../../../../shared/domain/application/application.ts';
import type { Entered } from '../../../../shared/domain/application/entered.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { answerBy } from '../../../../shared/domain/waiting/answer-days.ts';
import { ActionForm, Facts, LinkButton, Notice } from '../../../../shared/pages/parts.tsx';
import { linkPath } from '../../../../shared/pages/paths.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { answeredBefore, applicationsWith, holderOfAddress, standingWith } from '../../../../shared/storage/under-address.ts';
import { confirmWords } from '../../../../shared/words/public/confirm.ts';
import { type Holder, holderOf } from '../../link-holder.ts';
import { showGone } from '../../participant/leaving/gone.tsx';
import { problemPage } from '../../problem-page.tsx';
import { type App, goTo, keysOf, networkOf, type Visit, type WebEnv } from '../../visit.ts';
import { hostsOf } from '../apply/form/form-visit.tsx';
import { IN_LANGUAGE, inLanguage, OWNER, type PublicVisit, showSaid, visitIn } from '../public-visit.tsx';
import { answersPage, answersSent } from './answers-page.tsx';
import { ApplicationFacts, OtherApplications } from './application-facts.tsx';

const LINK = `/confirm/${OWNER}/:secret`;
/** In the address of the page that says that answers came too late. */
const NOT_KEPT = 'not-kept';

/** Confirming an address: the link shows a button, and the button confirms. */
export function confirmRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(LINK, showConfirm);
  app.post(LINK, confirm);
  app.get(`${LINK}/answers`, showAnswers);
  app.post(`${LINK}/answers`, takeAnswers);
  app.post(`${LINK}/no`, sayNo);
  app.post(`${LINK}/again`, askForNewLink);
  app.post(`${LINK}/place`, askForHome);
  app.get(`${IN_LANGUAGE}/link-sent`, inLanguage(showLinkSent));
  return app;
}

async function showConfirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link === 'unknown') return problemPage(c, 404);
  if (holder.link === 'gone') return showGone(c, holder.language);
  const { person } = holder;
  const visit = visitIn(person.language, c);
  const shut = await whyShut(visit, holder);
  if (shut !== undefined) return shut;
  const hash = addressHash((await keysOf(c)).link, person.email);
  const { store } = c.get('tools');
  const held = await holderOfAddress(hash, store);
  const all = await applicationsWith(hash, held, store);
  const others = all.filter(({ id, status }) => id !== person.id && status === 'submitted');
  if (person.status === 'confirmed') return thanksPage(visit, person, others);
  const standing = standingWith(person.id, held);
  if (standing !== undefined) return takenPage(visit, person, standing);
  if (answeredBefore(person, held) !== undefined) return answeredPage(visit);
  return person.entered === undefined ? askPage(visit, person, others) : enteredPage(visit, person, person.entered);
}

/** What the page says instead when nothing can be done by its link. */
async function whyShut(visit: PublicVisit, holder: Extract<Holder, { person: unknown }>): Promise<Response | undefined> {
  if ((await roundNow(visit.c.get('tools'))).stage === 'closed') return closedPage(visit);
  if (holder.link === 'out of date') return outOfDatePage(visit);
  return hasLeft(holder.person) ? leftPage(visit, holder.person) : undefined;
}

/** Confirms, and leads back to the page, which then says so; pressing again changes nothing. Whoever was entered answers the rest first. */
async function confirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link !== 'good') return showConfirm(c);
  if ((holder.person.entered?.unanswered ?? []).length > 0) return goTo(c, `${linkHere(c)}/answers`);
  const tools = c.get('tools');
  const outcome = await confirmAddress(holder.person, tools);
  if (outcome.outcome === 'refused' && outcome.why === 'round closed') forgetRound(tools);
  return goTo(c, linkHere(c));
}

/** The questions, with what was entered, to whoever may still answer them otherwise. */
async function showAnswers(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (!mayAnswer(holder)) return afterAnswers(c, holder);
  return (await whyShut(visitIn(holder.person.language, c), holder)) ?? answersPage(visitIn(holder.person.language, c), holder.person);
}

async function takeAnswers(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (!mayAnswer(holder) || holder.link !== 'good') return afterAnswers(c, holder, `?${NOT_KEPT}=yes`);
  const visit = visitIn(holder.person.language, c);
  const refused = await answersSent(visit, holder.person);
  if (refused !== undefined) return refused;
  await confirmAddress(holder.person, c.get('tools'));
  return goTo(c, linkHere(c));
}

function mayAnswer(holder: Holder): holder is Extract<Holder, { person: unknown }> {
  return 'person' in holder && holder.person.entered !== undefined && mayChangeAnswers(holder.person);
}

/** Where somebody is led who has nothing to answer here: to what the link says now. */
function afterAnswers(c: Visit, holder: Holder, saying = ''): Response | Promise<Response> {
  return holder.link === 'unknown' ? problemPage(c, 404) : goTo(c, `${linkHere(c)}${saying}`);
}

/** Whoever was entered and does not want to take part is asked about nobody. */
async function sayNo(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link === 'good' && holder.person.entered !== undefined && holder.person.status === 'submitted') {
    await actOnApplication(holder.person.id, { command: 'withdraw' }, c.get('tools'));
  }
  return holder.link === 'unknown' ? problemPage(c, 404) : goTo(c, linkHere(c));
}

/** Mails a link to the own page of whoever has confirmed this address, to that address: from there they can withdraw. */
async function askForHome(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link !== 'good') return showConfirm(c);
  const hash = addressHash((await keysOf(c)).link, holder.person.email);
  const standing = standingWith(holder.person.id, await holderOfAddress(hash, c.get('tools').store));
  return standing === undefined ? goTo(c, linkHere(c)) : mailLink(c, standing);
}

/** Mails a new link to the address we know. Whoever asks sees the same page. */
async function askForNewLink(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  return 'person' in holder ? mailLink(c, holder.person) : showConfirm(c);
}

async function mailLink(c: Visit, { id, language }: Application): Promise<Response> {
  const tools = c.get('tools');
  const outcome = await askForLink({ application: id, isConfirming: true }, await networkOf(c), tools);
  if (outcome === 'network over its limit') return problemPage(c, 429, language);
  if (outcome !== 'round closed') return goTo(c, `/${language}/link-sent`);
  forgetRound(tools);
  return goTo(c, linkHere(c));
}

function holderHere(c: Visit): Promise<Holder> {
  // What acts goes by the round as it is now; a page may show it as it was half a minute ago.
  if (c.req.method === 'POST') forgetRound(c.get('tools'));
  return holderOf('confirm', c.req.param('id') ?? '', c.req.param('secret') ?? '', c.get('tools'));
}

/** The path of the link, on whichever of its pages somebody is. */
function linkHere(c: Visit): string {
  return linkPath('confirm', c.req.param('id') ?? '', c.req.param('secret') ?? '');
}

async function askPage(visit: PublicVisit, person: Application, others: readonly Application[]): Promise<Response> {
  const { c, round, say } = visit;
  const words = confirmWords(say);
  const said = words.ask(round);
  return showSaid(
    visit,
    said,
    <>
      <ApplicationFacts visit={visit} words={words} person={person} />
      <OtherApplications visit={visit} words={words} others={others} lead={words.others} />
      <ActionForm action={c.req.path} label={said.button} />
      <p>{said.notYou}</p>
    </>,
  );
}

/** Who entered somebody, why, and what they said: the answers can be completed and put right, or the answer is no. */
async function enteredPage(visit: PublicVisit, person: Application, { by, why, unanswered }: Entered): Promise<Response> {
  const { c, round, say } = visit;
  const words = confirmWords(say);
  const operator = round.operators.find(({ id }) => id === by) ?? contactOf(round);
  const said = words.entered(round, operator.name);
  return showSaid(
    visit,
    said,
    <>
      <Facts rows={[[said.why, <bdi>{why}</bdi>]]} />
      <ApplicationFacts visit={visit} words={words} person={person} />
      <p>{unanswered.length === 0 ? said.complete : said.missing}</p>
      <div class="actions">
        <LinkButton href={`${c.req.path}/answers`}>{unanswered.length === 0 ? said.change : said.answer}</LinkButton>
      </div>
      {unanswered.length === 0 ? <ActionForm action={c.req.path} label={said.yes} /> : null}
      <p>
        {said.privacy(hostsOf(visit, person.answers.role))} <a href={`/${visit.language}/privacy`}>{said.privacyLink}</a>
      </p>
      <ActionForm action={`${c.req.path}/no`} label={said.no} quiet />
      <p>{said.afterNo}</p>
    </>,
  );
}

/** Another application with this address has been confirmed: says which, and what can be done. */
async function takenPage(visit: PublicVisit, person: Application, standing: Application): Promise<Response> {
  const { c, say } = visit;
  const words = confirmWords(say);
  const { name, email } = contactOf(visit.round);
  const said = words.taken(standing.answers.name, say.dayAndTime(instantOf(standing.submittedAt)), `${name}, ${email}`);
  return showSaid(
    visit,
    said,
    <>
      <ApplicationFacts visit={visit} words={words} person={person} />
      <ActionForm action={`${c.req.path}/place`} label={said.button} />
    </>,
    409,
  );
}

async function thanksPage(visit: PublicVisit, person: Application, others: readonly Application[]): Promise<Response> {
  const { c, round, say } = visit;
  const words = confirmWords(say);
  const { name, email } = contactOf(round);
  const isPaired = person.pairs.length > 0;
  const said = words.done(person.answers.name, isPaired ? undefined : answerBy(round, c.get('tools').now()));
  const place = linkPath('place', person.id, await homeSecret(person, c.get('tools')));
  return showSaid(
    visit,
    said,
    <>
      {isPaired && c.req.query(NOT_KEPT) !== undefined ? (
        <Notice>
          <p>{words.notKept(`${name}, ${email}`)}</p>
        </Notice>
      ) : null}
      <OtherApplications visit={visit} words={words} others={others} lead={words.othersLeft} />
      {person.entered === undefined || !mayChangeAnswers(person) ? null : (
        <p>
          <a class="alone" href={`${c.req.path}/answers`}>
            {words.changeAnswers}
          </a>
        </p>
      )}
      <LinkButton href={place}>{said.place}</LinkButton>
    </>,
  );
}

async function closedPage(visit: PublicVisit): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, confirmWords(visit.say).closed(`${name}, ${email}`), null, 410);
}

async function leftPage(visit: PublicVisit, person: Application): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  const words = confirmWords(visit.say);
  const wasTakenBack = person.entered?.takenBackAt !== undefined;
  const said = wasTakenBack ? words.takenBack : outOf(person) === undefined ? words.hasLeft : words.putOut;
  return showSaid(visit, said(`${name}, ${email}`), null, 410);
}

/** An earlier application with this address was answered for this round. */
async function answeredPage(visit: PublicVisit): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, confirmWords(visit.say).answered(`${name}, ${email}`), null, 409);
}

async function outOfDatePage(visit: PublicVisit): Promise<Response> {
  const words = confirmWords(visit.say).outOfDate;
  return showSaid(visit, words, <ActionForm action={`${linkHere(visit.c)}/again`} label={words.button} />, 410);
}

async function showLinkSent(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, confirmWords(visit.say).linkSent);
}
