import type { Temporal } from 'temporal-polyfill';
import { addressHash } from '../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS, type Draft } from '../../../../shared/domain/application/draft.ts';
import { type Step, stepsOf } from '../../../../shared/domain/application/form.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type RoundState, takesApplications } from '../../../../shared/domain/round-state.ts';
import { readAddress } from '../../../../shared/domain/typed-text.ts';
import { roundKeys } from '../../../../shared/lambda/round-keys.ts';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { ROLES, type Role } from '../../../../shared/round/round-file.ts';
import { secondsUntilNextShare } from '../../../../shared/storage/network-share.ts';
import { problemPage } from '../../problem-page.tsx';
import { roundNow } from '../../round-now.ts';
import type { Visit } from '../../visit.ts';
import { type Answer, inLanguage, type PublicVisit, type Said, showSaid } from '../public-visit.tsx';
import { sealTicket, type Ticket } from './sending/ticket.ts';
import { type ApplyTexts, applyTexts, type Hosts } from './texts.ts';

/** A visit to a page of the form, for one side. */
export type FormVisit = PublicVisit & {
  readonly role: Role;
  readonly words: ApplyTexts;
  readonly steps: readonly Step[];
  readonly state: RoundState;
  readonly now: Temporal.Instant;
};

/** Answers a visit to a page of the form of either side. */
export function inForm(answer: (visit: FormVisit) => Answer): (c: Visit) => Answer {
  return inLanguage(async (visit) => {
    const { c, round, language } = visit;
    const role = ROLES.find((one) => one === c.req.param('role'));
    if (role === undefined) return problemPage(c, 404, language);
    const tools = c.get('tools');
    const state = await roundNow(tools);
    return answer({ ...visit, role, words: await applyTexts(language), steps: stepsOf(round, role), state, now: tools.now() });
  });
}

/** Whether the call takes a form begun at that moment. */
export function isTaken({ round, state, now }: FormVisit, begun: Temporal.Instant | undefined): boolean {
  return takesApplications(round, state, now, begun);
}

export function begunAt(draft: Draft | undefined): Temporal.Instant | undefined {
  return draft === undefined ? undefined : instantOf(draft.startedAt);
}

/** The ticket of a page that is shown now: of the draft at hand, or of the one its first page will begin. */
export async function freshTicket({ c, role, now }: FormVisit, draft: Draft | undefined): Promise<string> {
  const tools = c.get('tools');
  const { form } = await roundKeys(tools);
  return sealTicket(form, { draft: draft?.id ?? tools.newId(), role, openedAt: now, press: 'first', address: undefined });
}

/** The ticket of the page from which an application is sent. */
export async function lastTicket({ c, role, now }: FormVisit, draft: Draft, press: Ticket['press'] = 'first'): Promise<string> {
  const { form, link } = await roundKeys(c.get('tools'));
  const typed = readAddress(draft.typed['email']?.[0] ?? '');
  const address = 'value' in typed ? addressHash(link, typed.value) : undefined;
  return sealTicket(form, { draft: draft.id, role, openedAt: now, press, address });
}

export function hostsOf({ round, say }: PublicVisit): Hosts {
  return { university: say.words(round.hosts.university.name), company: say.words(round.hosts.company.name) };
}

export function formPath({ language, role }: Pick<FormVisit, 'language' | 'role'>, page = ''): string {
  return `/${language}/apply/${role}${page === '' ? '' : `/${page}`}`;
}

/** Says that the form takes nothing now, when it does or did, and what comes next. */
export async function closedPage(visit: FormVisit): Promise<Response> {
  const { round, role, state, say, now, words } = visit;
  const { isAhead, status } = await (await import('../call/status.ts')).callStatus(round, role, state, say, now);
  const lines = [...status, ...(isAhead ? [] : [words.closed.kept(DRAFT_DAYS)])];
  return sayPage(visit, { title: isAhead ? words.closed.ahead : words.closed.over, lines }, 409);
}

/** Says that too much came from the same network just now, and when to press again; the answers are kept. */
export function crowdedPage(visit: FormVisit): Answer {
  const seconds = secondsUntilNextShare(visit.now);
  visit.c.header('Retry-After', String(seconds));
  return sayPage(visit, visit.words.crowded(Math.ceil(seconds / 60)), 429);
}

/** Says that this browser has no unfinished application. */
export async function noDraftPage(visit: PublicVisit): Promise<Response> {
  return sayPage(visit, (await applyTexts(visit.language)).noDraft(DRAFT_DAYS), 404);
}

/** A page that says something and leads to the call. */
export async function sayPage(visit: PublicVisit, said: Said, status: 200 | 404 | 409 | 429 = 200): Promise<Response> {
  const { language } = visit;
  const words = await applyTexts(language);
  const toCall = (
    <LinkButton href={`/${language}`} quiet>
      {words.toCall}
    </LinkButton>
  );
  return showSaid(visit, said, toCall, status);
}
