import type { Temporal } from 'temporal-polyfill';
import { roundNow } from '../../../../../shared/commands/round/round-now.ts';
import { roundKeys } from '../../../../../shared/commands/round-keys.ts';
import { hashOf } from '../../../../../shared/domain/access-link.ts';
import { DRAFT_DAYS, type Draft } from '../../../../../shared/domain/application/draft.ts';
import { type Step, stepsOf } from '../../../../../shared/domain/application/form.ts';
import { instantOf } from '../../../../../shared/domain/decision.ts';
import { needsDecision } from '../../../../../shared/domain/privacy/needs-decision.ts';
import { type RoundState, takesApplications } from '../../../../../shared/domain/round-state.ts';
import { LinkButton } from '../../../../../shared/pages/parts.tsx';
import { coordinatingHosts, whoReads } from '../../../../../shared/round/contact.ts';
import { ROLES, type Role, type Round } from '../../../../../shared/round/round-file.ts';
import { secondsUntilNextWindow } from '../../../../../shared/storage/network-rate-limit.ts';
import { type ApplyWords, applyWords } from '../../../../../shared/words/public/apply.ts';
import type { Hosts } from '../../../../../shared/words/public/questions.ts';
import { problemPage } from '../../../problem-page.tsx';
import type { Visit } from '../../../visit.ts';
import { type Answer, inLanguage, type PublicVisit, type Said, showSaid } from '../../public-visit.tsx';
import { type FormToken, sealFormToken } from './form-token.ts';

/** A visit to a page of the form, for one side. */
export type FormVisit = PublicVisit & {
  readonly role: Role;
  readonly words: ApplyWords;
  readonly steps: readonly Step[];
  readonly state: RoundState;
  readonly now: Temporal.Instant;
};

/** Answers a visit to a page of the form of either side. */
export function inForm(answer: (visit: FormVisit) => Answer): (c: Visit) => Answer {
  return inLanguage(async (visit) => {
    const { c, round, say, language } = visit;
    const role = ROLES.find((one) => one === c.req.param('role'));
    if (role === undefined) return problemPage(c, 404, language);
    const tools = c.get('tools');
    const state = await roundNow(tools);
    return answer({ ...visit, role, words: applyWords(say), steps: stepsOf(round, role), state, now: tools.now() });
  });
}

/** Whether the call takes a form begun at that moment. */
export function isTaken({ round, state, now }: FormVisit, begun: Temporal.Instant | undefined): boolean {
  return takesApplications(round, state, now, begun);
}

export function begunAt(draft: Draft | undefined): Temporal.Instant | undefined {
  return draft === undefined ? undefined : instantOf(draft.startedAt);
}

/** What is signed into a page that is shown now, for the draft at hand or the one its first page will begin. */
export function newFormToken({ c, role, now }: FormVisit, draft: Draft | undefined, press: FormToken['press'] = 'first'): FormToken {
  return { draft: draft?.id ?? c.get('tools').newId(), role, openedAt: now, press, shown: undefined };
}

export async function freshFormToken(visit: FormVisit, draft: Draft | undefined, press?: FormToken['press']): Promise<string> {
  return sealFormToken((await roundKeys(visit.c.get('tools'))).form, newFormToken(visit, draft, press));
}

/** The form token of the page from which an application is sent. */
export async function lastFormToken(visit: FormVisit, draft: Draft, press: FormToken['press']): Promise<string> {
  const { form } = await roundKeys(visit.c.get('tools'));
  return sealFormToken(form, { ...newFormToken(visit, draft, press), shown: shownOf(draft) });
}

/** The answers of a draft as a text that is another when they are. */
export function shownOf({ typed }: Draft): string {
  return hashOf(JSON.stringify(Object.entries(typed).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Where the two hosts have their mail, as far as the round file tells. */
export function hostDomains({ operators }: Round): readonly string[] {
  return operators.map(({ email }) => email.slice(email.lastIndexOf('@') + 1));
}

export function hostsOf({ round, say }: PublicVisit, role: Role): Hosts {
  const { university, company } = round.hosts;
  const reading = new Set(whoReads(round, role).map(({ host }) => host));
  const readers = say.list(
    coordinatingHosts(round)
      .filter((host) => reading.has(host))
      .map((host) => say(round.hosts[host].name)),
  );
  return { university: say(university.name), company: say(company.name), readers, isPublic: needsDecision(round) };
}

export function formPath({ language, role }: Pick<FormVisit, 'language' | 'role'>, page = ''): string {
  return `/${language}/apply/${role}${page === '' ? '' : `/${page}`}`;
}

/** Says that the form takes nothing now, when it does or did, and what comes next. */
export async function closedPage(visit: FormVisit): Promise<Response> {
  const { round, role, state, say, now, words } = visit;
  const { isAhead, status } = await (await import('../../call/status.ts')).callStatus(round, role, state, say, now);
  const lines = [...status, ...(isAhead ? [] : [words.closed.kept(DRAFT_DAYS)])];
  return sayPage(visit, { title: isAhead ? words.closed.ahead : words.closed.over, lines }, 409);
}

/** Says that too much came from the same network just now, and when to press again; what was written is kept. */
export function crowdedPage(visit: FormVisit): Answer {
  const seconds = secondsUntilNextWindow(visit.now);
  visit.c.header('Retry-After', String(seconds));
  const words = visit.c.req.query('what') === 'link' ? visit.words.crowdedLink : visit.words.crowded;
  return sayPage(visit, words(Math.ceil(seconds / 60)), 429);
}

/** Says that this browser has no unfinished application. */
export async function noDraftPage(visit: PublicVisit): Promise<Response> {
  return sayPage(visit, applyWords(visit.say).noDraft(DRAFT_DAYS), 404);
}

/** A page that says something and leads to the call. */
export async function sayPage(visit: PublicVisit, said: Said, status: 200 | 404 | 409 | 429 = 200): Promise<Response> {
  const { language, say } = visit;
  const words = applyWords(say);
  const toCall = (
    <LinkButton href={`/${language}`} quiet>
      {words.toCall}
    </LinkButton>
  );
  return showSaid(visit, said, toCall, status);
}
