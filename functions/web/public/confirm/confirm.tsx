import { Hono } from 'hono/tiny';
import { confirmAddress, homeSecret } from '../../../../shared/commands/application/confirm-address.ts';
import { askForLink } from '../../../../shared/commands/link/ask-for-link.ts';
import { forgetRound, roundNow } from '../../../../shared/commands/round/round-now.ts';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { answerBy } from '../../../../shared/domain/waiting/answer-days.ts';
import { ActionForm, LinkButton } from '../../../../shared/pages/parts.tsx';
import { linkPath } from '../../../../shared/pages/paths.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { applicationsWith, holderOfAddress, standingWith } from '../../../../shared/storage/under-address.ts';
import { confirmWords } from '../../../../shared/words/public/confirm.ts';
import { type Holder, holderOf } from '../../link-holder.ts';
import { problemPage } from '../../problem-page.tsx';
import { type App, goTo, keysOf, networkOf, type Visit, type WebEnv } from '../../visit.ts';
import { IN_LANGUAGE, inLanguage, OWNER, type PublicVisit, showSaid, visitIn } from '../public-visit.tsx';
import { ApplicationFacts, OtherApplications } from './application-facts.tsx';

const LINK = `/confirm/${OWNER}/:secret`;

/** Confirming an address: the link shows a button, and the button confirms. */
export function confirmRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(LINK, showConfirm);
  app.post(LINK, confirm);
  app.post(`${LINK}/again`, askForNewLink);
  app.post(`${LINK}/place`, askForHome);
  app.get(`${IN_LANGUAGE}/link-sent`, inLanguage(showLinkSent));
  return app;
}

async function showConfirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link === 'unknown') return problemPage(c, 404);
  const { person } = holder;
  const visit = visitIn(person.language, c);
  if ((await roundNow(c.get('tools'))).stage === 'closed') return closedPage(visit);
  if (holder.link === 'out of date') return outOfDatePage(visit);
  if (hasLeft(person)) return leftPage(visit);
  const hash = addressHash((await keysOf(c)).link, person.email);
  const { store } = c.get('tools');
  const held = await holderOfAddress(hash, store);
  const all = await applicationsWith(hash, held, store);
  const others = all.filter(({ id, status }) => id !== person.id && status === 'submitted');
  if (person.status === 'confirmed') return thanksPage(visit, person, others);
  const standing = standingWith(person.id, held);
  return standing === undefined ? askPage(visit, person, others) : takenPage(visit, person, standing);
}

/** Confirms, and leads back to the page, which then says so; pressing again changes nothing. */
async function confirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link !== 'good') return showConfirm(c);
  const tools = c.get('tools');
  const outcome = await confirmAddress(holder.person, tools);
  if (outcome.outcome === 'refused' && outcome.why === 'round closed') forgetRound(tools);
  return goTo(c, c.req.path);
}

/** Mails a link to the own page of whoever has confirmed this address, to that address: from there they can withdraw. */
async function askForHome(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link !== 'good') return showConfirm(c);
  const hash = addressHash((await keysOf(c)).link, holder.person.email);
  const standing = standingWith(holder.person.id, await holderOfAddress(hash, c.get('tools').store));
  return standing === undefined ? goTo(c, c.req.path.replace(/\/place$/, '')) : mailLink(c, standing);
}

/** Mails a new link to the address we know. Whoever asks sees the same page. */
async function askForNewLink(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  return holder.link === 'unknown' ? problemPage(c, 404) : mailLink(c, holder.person);
}

async function mailLink(c: Visit, { id, language }: Application): Promise<Response> {
  const tools = c.get('tools');
  const outcome = await askForLink({ application: id }, await networkOf(c), tools);
  if (outcome === 'network over its limit') return problemPage(c, 429, language);
  if (outcome !== 'round closed') return goTo(c, `/${language}/link-sent`);
  forgetRound(tools);
  return goTo(c, c.req.path.replace(/\/(?:again|place)$/, ''));
}

function holderHere(c: Visit): Promise<Holder> {
  return holderOf('confirm', c.req.param('id') ?? '', c.req.param('secret') ?? '', c.get('tools'));
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
  const said = words.done(person.answers.name, answerBy(round, c.get('tools').now()));
  const place = linkPath('place', person.id, await homeSecret(person, c.get('tools')));
  return showSaid(
    visit,
    said,
    <>
      <OtherApplications visit={visit} words={words} others={others} lead={words.othersLeft} />
      <LinkButton href={place}>{said.place}</LinkButton>
    </>,
  );
}

async function closedPage(visit: PublicVisit): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, confirmWords(visit.say).closed(`${name}, ${email}`), null, 410);
}

async function leftPage(visit: PublicVisit): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, confirmWords(visit.say).hasLeft(`${name}, ${email}`), null, 410);
}

async function outOfDatePage(visit: PublicVisit): Promise<Response> {
  const words = confirmWords(visit.say).outOfDate;
  return showSaid(visit, words, <ActionForm action={`${visit.c.req.path}/again`} label={words.button} />, 410);
}

async function showLinkSent(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, confirmWords(visit.say).linkSent);
}
