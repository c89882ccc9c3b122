import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { contactOf } from '../round/contact.ts';
import type { Language, Round } from '../round/round-file.ts';
import type { Say } from './say.ts';

/** The words that stand on every page. */
const WORDS = {
  sv: {
    skip: 'Till innehållet',
    other: 'In English',
    menu: 'Meny',
    privacy: 'Så hanterar vi dina uppgifter',
    accessibility: 'Tillgänglighet',
    ask: (name: string) => `Fråga oss: ${name}`,
    answers: (days: string, count: number) => `Vi svarar inom ${days} ${count === 1 ? 'arbetsdag' : 'arbetsdagar'}.`,
    and: 'och',
  },
  en: {
    skip: 'Skip to the content',
    other: 'På svenska',
    menu: 'Menu',
    privacy: 'How we handle your data',
    accessibility: 'Accessibility',
    ask: (name: string) => `Ask us: ${name}`,
    answers: (days: string, count: number) => `We answer within ${days} working ${count === 1 ? 'day' : 'days'}.`,
    and: 'and',
  },
} as const;

/** Where a page finds its style, its font and its icon: at addresses that browsers keep for ever, or all within the page. */
export type Looks =
  | { readonly from: 'addresses'; readonly style: string; readonly font: string; readonly icon: string }
  | { readonly from: 'the page'; readonly style: string; readonly icon: string };

type PageProps = {
  readonly round: Round;
  readonly say: Say;
  /** What the page is, for the tab and for bookmarks. */
  readonly title: string;
  /** The same page in the other language; left out where the language is the person's own. */
  readonly other?: string | undefined;
  /** Where the name of the round leads; left out where there is no way out of the page. */
  readonly home?: string | undefined;
  readonly looks: Looks;
  readonly children?: Child;
};

export function otherLanguage(language: Language): Language {
  return language === 'sv' ? 'en' : 'sv';
}

/** Every page people see: one column, no script, help in the same place. */
export const Page: FC<PageProps> = ({ round, say, title, other, home, looks, children }) => {
  const words = WORDS[say.language];
  const contact = contactOf(round);
  const name = say.words(round.name);
  return (
    <html lang={say.language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === name ? name : `${title} – ${name}`}</title>
        <Look looks={looks} />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <div class="column">
            {home === undefined ? (
              <span class="site">{name}</span>
            ) : (
              <a class="site" href={home}>
                {name}
              </a>
            )}
            {other === undefined ? null : (
              <a href={other} lang={otherLanguage(say.language)} hreflang={otherLanguage(say.language)}>
                {words.other}
              </a>
            )}
          </div>
        </header>
        <main class="column" id="content">
          {children}
        </main>
        <footer class="bottom">
          <div class="column">
            <p>
              {say.words(round.hosts.university.name)} {words.and} {say.words(round.hosts.company.name)}
            </p>
            <p>
              <a href={`mailto:${contact.email}`}>{words.ask(contact.name)}</a> {contact.phone ?? ''}
              {round.answerDays === undefined ? null : (
                <>
                  <br />
                  {words.answers(say.number(round.answerDays), round.answerDays)}
                </>
              )}
            </p>
            <ul class="across">
              <li>
                <a href={`/${say.language}/privacy`}>{words.privacy}</a>
              </li>
              <li>
                <a href={`/${say.language}/accessibility`}>{words.accessibility}</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
};

const Look: FC<{ readonly looks: Looks }> = ({ looks }) =>
  looks.from === 'the page' ? (
    <>
      <style>{raw(looks.style)}</style>
      <link rel="icon" href={looks.icon} type="image/svg+xml" />
    </>
  ) : (
    <>
      <link rel="preload" href={looks.font} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={looks.style} />
      <link rel="icon" href={looks.icon} type="image/svg+xml" />
    </>
  );
