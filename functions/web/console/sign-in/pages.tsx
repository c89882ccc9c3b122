import type { Child, FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { sayIn } from '../../../../shared/pages/say.ts';
import type { Language } from '../../../../shared/round/round-file.ts';
import { ownSignIns } from '../../../../shared/round/sign-in.ts';
import { languageOf, type Visit } from '../../visit.ts';
import { Head } from '../parts/head.tsx';
import { ENDED } from '../session.ts';
import { issuersSignOut } from './issuer.ts';
import { SIGN_IN_WORDS } from './words.ts';

/** In the address that begins a sign-in: with whose account. */
export const WITH = 'with';

type Answer = Response | Promise<Response>;

/** What anybody sees who has not signed in, whatever page they asked for; the page is where signing in leads. */
export function signInPage(c: Visit, failed = false): Answer {
  const language = languageOf(c);
  const words = SIGN_IN_WORDS[language];
  const title = failed ? words.failed : words.title;
  const to = c.req.path === '/console/signed-in' ? '/console' : c.req.path;
  return plainPage(
    c,
    language,
    title,
    401,
    <>
      {c.req.query(ENDED) === undefined ? null : <p>{words.lost}</p>}
      <p>{failed ? words.again : words.what}</p>
      <Ways c={c} language={language} to={to} />
    </>,
  );
}

/** One button, or one for each way in where organisations have their own. */
const Ways: FC<{ readonly c: Visit; readonly language: Language; readonly to?: string }> = ({ c, language, to = '/console' }) => {
  const { hosts, operators, zone } = c.get('tools').round;
  const words = SIGN_IN_WORDS[language];
  const own = ownSignIns(hosts);
  const href = (way: string) => `/console/sign-in?${new URLSearchParams({ ...(way === '' ? {} : { [WITH]: way }), to })}`;
  if (own.length === 0)
    return (
      <div class="actions">
        <LinkButton href={href('')}>{words.signIn}</LinkButton>
      </div>
    );
  const say = sayIn(language, zone);
  const hasPassword = operators.some(({ host }) => hosts[host].signIn === undefined);
  return (
    <>
      <p>{words.ownWay}</p>
      <div class="actions">
        {own.map(({ host }) => (
          <LinkButton href={href(host)}>{words.signInWith(say.words(hosts[host].name))}</LinkButton>
        ))}
        {hasPassword ? <LinkButton href={href('password')}>{words.withPassword}</LinkButton> : null}
      </div>
    </>
  );
};

/** The issuer knows the browser by an address that may not come in, and would let it in again by that: so it has to forget it first. */
export function unknownOperatorPage(c: Visit): Answer {
  const language = languageOf(c);
  const { title, what, remedy, other } = SIGN_IN_WORDS[language].unknown;
  return plainPage(
    c,
    language,
    title,
    403,
    <>
      <p>{what}</p>
      <p>{remedy}</p>
      <div class="actions">
        <LinkButton href={issuersSignOut(c.get('tools').publicUrl)}>{other}</LinkButton>
      </div>
    </>,
  );
}

export function viewerPage(c: Visit, language: Language): Answer {
  const { viewer, back } = SIGN_IN_WORDS[language];
  return plainPage(
    c,
    language,
    viewer.title,
    403,
    <>
      <p>{viewer.what}</p>
      <p>{viewer.remedy}</p>
      <div class="actions">
        <LinkButton href="/console">{back}</LinkButton>
      </div>
    </>,
  );
}

function plainPage(c: Visit, language: Language, title: string, status: 401 | 403, content: Child): Answer {
  return c.html(`<!doctype html>${<Plain c={c} language={language} title={title} content={content} />}`, status);
}

const Plain: FC<{ c: Visit; language: Language; title: string; content: Child }> = ({ c, language, title, content }) => {
  const { round } = c.get('tools');
  const name = sayIn(language, round.zone).words(round.name);
  return (
    <html lang={language} dir="ltr">
      <Head title={`${title} – ${name}`} />
      <body class="console">
        <header class="top">
          <div class="wide-column">
            <span class="site">{name}</span>
          </div>
        </header>
        <main class="wide-column" id="content">
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>
  );
};
