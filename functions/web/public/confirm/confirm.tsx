import { Hono } from 'hono/tiny';
import { goodUntil, hashOf, linkSecret } from '../../../../shared/domain/access-link.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { stamp } from '../../../../shared/domain/decision.ts';
import { event } from '../../../../shared/events/catalogue.ts';
import { actOnApplication } from '../../../../shared/lambda/acts/application.ts';
import { ActionForm, LinkButton } from '../../../../shared/pages/parts.tsx';
import { linkPath } from '../../../../shared/pages/paths.ts';
import { contactOf } from '../../../../shared/round/contact.ts';
import { upsert } from '../../../../shared/storage/changes/changes.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { linkKind } from '../../../../shared/storage/kinds/link.ts';
import { type Holder, holderOf } from '../../link-holder.ts';
import { problemPage } from '../../problem-page.tsx';
import { type App, goTo, keysOf, type Visit, type WebEnv } from '../../visit.ts';
import { IN_LANGUAGE, inLanguage, OWNER, type PublicVisit, showSaid, visitIn } from '../public-visit.tsx';
import { confirmTexts } from './texts.ts';

const LINK = `/confirm/${OWNER}/:secret`;

/** Confirming an address: the link shows a button, and the button confirms. */
export function confirmRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(LINK, showConfirm);
  app.post(LINK, confirm);
  app.post(`${LINK}/again`, askForLink);
  app.get(`${IN_LANGUAGE}/link-sent`, inLanguage(showLinkSent));
  return app;
}

async function showConfirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link === 'unknown') return problemPage(c, 404);
  const { person } = holder;
  const visit = visitIn(person.language, c);
  if (holder.link === 'out of date') return outOfDatePage(visit);
  if (hasLeft(person)) return leftPage(visit);
  return person.status === 'confirmed' ? thanksPage(visit, person) : askPage(visit);
}

/** Confirms, and leads back to the page, which then says so; pressing again changes nothing. */
async function confirm(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link !== 'good') return showConfirm(c);
  const tools = c.get('tools');
  const { id } = holder.person;
  // Before confirming, so that nobody is ever confirmed and led to a page that does not open.
  if (!hasLeft(holder.person)) await makePlaceLink(c, holder.person);
  await actOnApplication(id, { command: 'confirm' }, tools);
  return goTo(c, c.req.path);
}

/** Mails a new link to the address we know. Whoever asks sees the same page. */
async function askForLink(c: Visit): Promise<Response> {
  const holder = await holderHere(c);
  if (holder.link === 'unknown') return problemPage(c, 404);
  const { store, now } = c.get('tools');
  const { id, language } = holder.person;
  const time = Math.floor(now().epochMilliseconds / 60_000);
  await store.commit({ at: now(), events: [event('link asked for', { application: id, time })] });
  return goTo(c, `/${language}/link-sent`);
}

function holderHere(c: Visit): Promise<Holder> {
  return holderOf('confirm', c.req.param('id') ?? '', c.req.param('secret') ?? '', c.get('tools'));
}

async function askPage(visit: PublicVisit): Promise<Response> {
  const { c, round, say, language } = visit;
  const words = (await confirmTexts(language)).ask(round, say);
  return showSaid(visit, words, <ActionForm action={c.req.path} label={words.button} />);
}

async function thanksPage(visit: PublicVisit, person: Application): Promise<Response> {
  const { c, round, say, language } = visit;
  const words = (await confirmTexts(language)).done(person.answers.name, round, say);
  const place = linkPath('place', person.id, await placeSecret(c, person));
  return showSaid(visit, words, <LinkButton href={place}>{words.place}</LinkButton>);
}

async function leftPage(visit: PublicVisit): Promise<Response> {
  const { name, email } = contactOf(visit.round);
  return showSaid(visit, (await confirmTexts(visit.language)).hasLeft(`${name}, ${email}`), null, 410);
}

async function outOfDatePage(visit: PublicVisit): Promise<Response> {
  const words = (await confirmTexts(visit.language)).outOfDate;
  return showSaid(visit, words, <ActionForm action={`${visit.c.req.path}/again`} label={words.button} />, 410);
}

async function showLinkSent(visit: PublicVisit): Promise<Response> {
  return showSaid(visit, (await confirmTexts(visit.language)).linkSent);
}

/** The link to the own page that the page of thanks shows: the same whenever it is shown, until the address is another. */
async function placeSecret(c: Visit, { id, addressSince = '' }: Application): Promise<string> {
  return linkSecret((await keysOf(c)).link, applicationKind.key(id).pk, 'place', `confirmed ${addressSince}`);
}

async function makePlaceLink(c: Visit, person: Application): Promise<void> {
  const { store, now, round } = c.get('tools');
  const link = {
    owner: applicationKind.key(person.id).pk,
    purpose: 'place',
    hash: hashOf(await placeSecret(c, person)),
    until: stamp(goodUntil('place', now(), undefined, round)),
    madeAt: stamp(now()),
  } as const;
  await store.commit({ at: now(), changes: [upsert(linkKind, link)] });
}
