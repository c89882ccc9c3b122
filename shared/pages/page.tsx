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

type PageProps = {
  readonly round: Round;
  readonly say: Say;
  /** What the page is, for the tab and for bookmarks. */
  readonly title: string;
  /** The same page in the other language; left out where the language is the person's own. */
  readonly other?: string | undefined;
  /** Where the name of the round leads; left out where there is no way out of the page. */
  readonly home?: string | undefined;
  /** The version of the assets, so that browsers can keep them for ever. */
  readonly version: string;
  readonly children?: Child;
};

export function otherLanguage(language: Language): Language {
  return language === 'sv' ? 'en' : 'sv';
}

/** Every page people see: one column, no script, help in the same place. */
export const Page: FC<PageProps> = ({ round, say, title, other, home, version, children }) => {
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
        <link rel="preload" href={`/assets/font.woff2?v=${version}`} as="font" type="font/woff2" crossorigin="" />
        <link rel="stylesheet" href={`/assets/style.css?v=${version}`} />
        <link rel="icon" href={`/assets/icon.svg?v=${version}`} type="image/svg+xml" />
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
