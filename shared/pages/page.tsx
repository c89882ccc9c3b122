import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { contactOf } from '../round/contact.ts';
import { type Language, WAYS } from '../round/languages.ts';
import type { Round } from '../round/round-file.ts';
import { pageWords } from '../words/page.ts';
import type { Say } from '../words/say.ts';

/** Where the same page is in another language. */
export type InLanguage = { readonly language: Language; readonly href: string };

/** Where a page finds its style, its font and its icon: at addresses that browsers keep for ever, or all within the page. */
export type Looks =
  | { readonly from: 'addresses'; readonly style: string; readonly font: string; readonly icon: string }
  | { readonly from: 'the page'; readonly style: string; readonly icon: string };

type PageProps = {
  readonly round: Round;
  readonly say: Say;
  /** What the page is, for the tab and for bookmarks. */
  readonly title: string;
  /** The same page in the round's other languages; left out where the language is the person's own. */
  readonly others?: readonly InLanguage[];
  /** Where the name of the round leads; left out where there is no way out of the page. */
  readonly home?: string | undefined;
  readonly looks: Looks;
  readonly children?: Child;
};

/** Every page people see: one column, no script, help in the same place. */
export const Page: FC<PageProps> = ({ round, say, title, others = [], home, looks, children }) => {
  const words = pageWords(say);
  const contact = contactOf(round);
  const name = say(round.name);
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
            {others.map(({ language, href }) => (
              <a href={href} lang={language} hreflang={language}>
                {WAYS[language].readHere}
              </a>
            ))}
          </div>
        </header>
        <main class="column" id="content">
          {children}
        </main>
        <footer class="bottom">
          <div class="column">
            <p>
              {say(round.hosts.university.name)} {words.and} {say(round.hosts.company.name)}
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
