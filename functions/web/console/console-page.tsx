import type { Child, FC } from 'hono/jsx';
import { ErrorSummary } from '../../../shared/pages/parts.tsx';
import { onlySideOf } from '../../../shared/round/contact.ts';
import { consoleWords } from '../../../shared/words/console/console.ts';
import { MOST_IN_SEARCH } from './applicants/searched.ts';
import type { OperatorVisit, Trouble } from './operator-visit.ts';
import { ConsoleHead } from './parts/console-head.tsx';
import { NonceField } from './parts/forms.tsx';

/** What the menu leads to, in the order of a round. */
const SECTIONS = [
  ['/console', 'overview'],
  ['/console/applicants', 'applicants'],
  ['/console/matching', 'matching'],
  ['/console/pairs', 'pairs'],
  ['/console/letters', 'letters'],
  ['/console/plan', 'plan'],
  ['/console/evaluation', 'evaluation'],
  ['/console/close', 'close'],
  ['/console/audit', 'audit'],
] as const;
export type Section = (typeof SECTIONS)[number][0];

type ConsolePageProps = {
  readonly visit: OperatorVisit;
  readonly title: string;
  readonly section: Section | '/console/sign-ins';
  readonly trouble?: Trouble | undefined;
  readonly children?: Child;
};

/** Looks for people from any page. A form that is sent, so that nobody's name stands in an address. */
const FindForm: FC<{ nonce: string; words: { readonly label: string; readonly act: string } }> = ({ nonce, words }) => (
  <form method="post" action="/console/find" class="find">
    <NonceField nonce={nonce} />
    <label for="find" class="out-of-sight">
      {words.label}
    </label>
    <input type="text" id="find" name="who" maxlength={MOST_IN_SEARCH} placeholder={words.label} autocomplete="off" spellcheck={false} />
    <button type="submit" class="small quiet">
      {words.act}
    </button>
  </form>
);

/** Every page of the console: the menu, what was just done or what went wrong, and the page itself. */
export const ConsolePage: FC<ConsolePageProps> = ({ visit, title, section, trouble, children }) => {
  const { tools, operator, say } = visit;
  const words = consoleWords(say);
  const did = trouble === undefined ? visit.did : undefined;
  return (
    <html lang={say.language} dir="ltr">
      <ConsoleHead title={`${trouble === undefined ? '' : `${words.problem}: `}${title} – ${say(tools.round.name)}`} />
      <body class="console">
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <div class="wide-column">
            <a class="site" href="/console">
              {say(tools.round.name)}
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
          <div class="wide-column menu">
            <nav aria-label={words.menu}>
              <ul class="across">
                {SECTIONS.filter(([path]) => visit.mayOpen(path)).map(([path, name]) => (
                  <li>
                    <a href={path} {...(path === section ? { 'aria-current': 'page' } : {})}>
                      {words.sections[name]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <search>
              <FindForm nonce={visit.nonce} words={words.find} />
            </search>
          </div>
        </header>
        <main class="wide-column" id="content" tabindex={-1}>
          <ErrorSummary title={words.problem} problems={trouble?.problems ?? []} />
          <p role="status" class={did === undefined ? 'said' : 'said something'}>
            {did}
          </p>
          <h1>{title}</h1>
          {operator.access === 'viewer' ? <p class="muted">{words.viewer}</p> : null}
          {visit.isClosed && operator.access === 'operator' ? <p class="muted">{words.closed}</p> : null}
          {onlySideOf(operator) === undefined ? null : <p class="muted">{words.ownSide(say(tools.round.hosts[operator.host].name))}</p>}
          {children}
        </main>
      </body>
    </html>
  );
};
