import type { Child } from 'hono/jsx';
import type { Looks } from '../../../shared/pages/head.tsx';
import { type InLanguage, Page } from '../../../shared/pages/page.tsx';
import { LANGUAGES, type Language } from '../../../shared/round/languages.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import { type Say, sayIn } from '../../../shared/words/say.ts';
import { looks as looksAtAddresses } from '../assets.ts';
import { problemPage } from '../problem-page.tsx';
import { show, type Visit } from '../visit.ts';

/** The first part of the path of a public page. */
export const IN_LANGUAGE = `/:language{(?:${LANGUAGES.join('|')})}`;

/** The owner of a link, as a part of a path: nothing longer is ever looked up. */
export const OWNER = ':id{[a-z0-9-]{1,64}}';

/** A visit to a public page, in the language of its path. */
export type PublicVisit = {
  readonly c: Visit;
  readonly round: Round;
  readonly language: Language;
  readonly say: Say;
  /** The same page in the round's other languages. */
  readonly others: readonly InLanguage[];
};

export type Answer = Response | Promise<Response>;

/** Answers in the language of the path; a language the round does not have is a page that is not there. */
export function inLanguage(answer: (visit: PublicVisit) => Answer): (c: Visit) => Answer {
  return (c) => {
    const { round } = c.get('tools');
    const language = round.languages.find((one) => one === c.req.param('language'));
    return language === undefined ? problemPage(c, 404) : answer(visitIn(language, c));
  };
}

/** A visit in a language that is known from elsewhere: that of the person a link belongs to. */
export function visitIn(language: Language, c: Visit): PublicVisit {
  const { round } = c.get('tools');
  const path = c.req.path === '/' ? '' : c.req.path.startsWith(`/${language}`) ? c.req.path.slice(language.length + 1) : undefined;
  const others = path === undefined ? [] : round.languages.filter((one) => one !== language);
  return {
    c,
    round,
    language,
    say: sayIn(language, round.zone),
    others: others.map((other) => ({ language: other, href: `/${other}${path}${keptQuery(c)}` })),
  };
}

/** What a page takes along to the next: the channel somebody came by, and whether they came from checking their answers. */
export function keptQuery(c: Visit): string {
  const kept = ['via', 'from'].flatMap((name) => {
    const value = c.req.query(name) ?? '';
    return /^[a-z0-9-]{1,30}$/.test(value) ? [`${name}=${value}`] : [];
  });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

export type PublicPage = {
  readonly title: string;
  readonly content: Child;
  readonly status?: Parameters<typeof show>[2];
  /** Left out, at addresses that the next page uses as well. */
  readonly looks?: Looks;
};

export function showPage(
  { c, round, say, language, others }: PublicVisit,
  { title, content, status = 200, looks = looksAtAddresses() }: PublicPage,
): Answer {
  return show(
    c,
    <Page round={round} say={say} title={title} others={others} home={`/${language}`} looks={looks}>
      {content}
    </Page>,
    status,
  );
}

/** What a page says: what happened, and what comes next. */
export type Said = { readonly title: string; readonly lines: readonly string[] };

/** A page that says something, with what there is to press below it. */
export function showSaid(visit: PublicVisit, { title, lines }: Said, below: Child = null, status?: PublicPage['status']): Answer {
  const content = (
    <>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {below}
    </>
  );
  return showPage(visit, { title, content, ...(status === undefined ? {} : { status }) });
}
