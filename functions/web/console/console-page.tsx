import type { Child, FC } from 'hono/jsx';
import { ErrorSummary } from '../../../shared/pages/parts.tsx';
import type { Language } from '../../../shared/round/round-file.ts';
import type { OperatorVisit, Trouble } from './operator-visit.ts';
import { NonceField } from './parts/forms.tsx';
import { Head } from './parts/head.tsx';

/** What the menu leads to, in the order of a round. */
const SECTIONS = [
  ['/console', { sv: 'Översikt', en: 'Overview' }],
  ['/console/applicants', { sv: 'Sökande', en: 'Applicants' }],
  ['/console/matching', { sv: 'Matchning', en: 'Matching' }],
  ['/console/pairs', { sv: 'Par', en: 'Pairs' }],
  ['/console/letters', { sv: 'Mejl', en: 'Email' }],
  ['/console/evaluation', { sv: 'Utvärdering', en: 'Evaluation' }],
  ['/console/close', { sv: 'Avsluta', en: 'Close' }],
  ['/console/audit', { sv: 'Logg', en: 'Log' }],
] as const;
type Section = (typeof SECTIONS)[number][0];

const WORDS = {
  sv: {
    skip: 'Till innehållet',
    menu: 'Meny',
    signOut: 'Logga ut',
    signIns: (name: string) => `${name}, inloggningar`,
    viewer: 'Du kan läsa men inte ändra.',
    problem: 'Det gick inte',
  },
  en: {
    skip: 'Skip to the content',
    menu: 'Menu',
    signOut: 'Sign out',
    signIns: (name: string) => `${name}, sign-ins`,
    viewer: 'You can read but not change anything.',
    problem: 'That did not work',
  },
} as const satisfies Record<Language, unknown>;

type ConsolePageProps = {
  readonly visit: OperatorVisit;
  readonly title: string;
  readonly section: Section | '/console/sign-ins';
  readonly trouble?: Trouble | undefined;
  readonly children?: Child;
};

/** Every page of the console: the menu, what was just done or what went wrong, and the page itself. */
export const ConsolePage: FC<ConsolePageProps> = ({ visit, title, section, trouble, children }) => {
  const { tools, operator, say } = visit;
  const words = WORDS[say.language];
  const did = trouble === undefined ? visit.did : undefined;
  return (
    <html lang={say.language} dir="ltr">
      <Head title={`${trouble === undefined ? '' : `${words.problem}: `}${title} – ${say.words(tools.round.name)}`} />
      <body class="console">
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <div class="wide-column">
            <a class="site" href="/console">
              {say.words(tools.round.name)}
            </a>
            <form method="post" action="/console/sign-out" class="who">
              <a href="/console/sign-ins" aria-label={words.signIns(operator.name)}>
                {operator.name}
              </a>
              <NonceField nonce={visit.nonce} />
              <button type="submit" class="small quiet">
                {words.signOut}
              </button>
            </form>
          </div>
          <nav class="wide-column" aria-label={words.menu}>
            <ul class="across">
              {SECTIONS.map(([path, name]) => (
                <li>
                  <a href={path} {...(path === section ? { 'aria-current': 'page' } : {})}>
                    {name[say.language]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main class="wide-column" id="content" tabindex={-1}>
          <ErrorSummary title={words.problem} problems={trouble?.problems ?? []} />
          <p role="status" class={did === undefined ? 'said' : 'said something'}>
            {did}
          </p>
          <h1>{title}</h1>
          {operator.access === 'viewer' ? <p class="muted">{words.viewer}</p> : null}
          {children}
        </main>
      </body>
    </html>
  );
};
