import type { Child, FC } from 'hono/jsx';
import { contactOf } from '../round/contact.ts';
import { type Language, WAYS } from '../round/languages.ts';
import type { Round } from '../round/round-file.ts';
import { pageWords } from '../words/page.ts';
import type { Say } from '../words/say.ts';
import { Head, type Looks } from './head.tsx';

/** Where the same page is in another language. */
export type InLanguage = { readonly language: Language; readonly href: string };

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
  /** What its head has besides that of every page. */
  readonly head?: Child;
  readonly children?: Child;
};

/** Every page people see: one column, help in the same place, and no script unless its head brings one. */
export const Page: FC<PageProps> = ({ round, say, title, others = [], home, looks, head, children }) => {
  const words = pageWords(say);
  const contact = contactOf(round);
  const name = say(round.name);
  return (
    <html lang={say.language} dir="ltr">
      <Head title={title === name ? name : `${title} – ${name}`} looks={looks}>
        {head}
      </Head>
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
            <p>{say.list([say(round.hosts.university.name), say(round.hosts.company.name)])}</p>
            <p>
              <a href={`mailto:${contact.email}`}>{words.ask(contact.name)}</a> {contact.phone ?? ''}
              {round.answerDays === undefined ? null : (
                <>
                  <br />
                  {words.answers(round.answerDays)}
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
