import type { Child, FC } from 'hono/jsx';
import { LinkButton } from '../../../../shared/pages/parts.tsx';
import { ownSignIns, withPassword } from '../../../../shared/round/sign-in.ts';
import { signInWords, type WhyBoth, whyBothWords } from '../../../../shared/words/console/sign-in.ts';
import { type Say, sayIn } from '../../../../shared/words/say.ts';
import { languageOf, type Visit } from '../../visit.ts';
import { ConsoleHead } from '../parts/console-head.tsx';
import { ENDED } from '../session.ts';
import { issuersSignOut } from './issuer.ts';

/** In the address that begins a sign-in: with whose account. */
export const WITH = 'with';

type Answer = Response | Promise<Response>;

/** What anybody sees who has not signed in, whatever page they asked for; the page is where signing in leads. */
export function signInPage(c: Visit, failed = false): Answer {
  const say = saidTo(c);
  const words = signInWords(say);
  const title = failed ? words.failed : words.title;
  const to = c.req.path === '/console/signed-in' ? '/console' : c.req.path;
  return plainPage(
    c,
    say,
    title,
    401,
    <>
      {c.req.query(ENDED) === undefined ? null : <p>{words.lost}</p>}
      <p>{failed ? words.again : words.what}</p>
      <Ways c={c} say={say} to={to} />
    </>,
  );
}

/** One button, or one for each way in where organisations have their own. */
const Ways: FC<{ readonly c: Visit; readonly say: Say; readonly to?: string }> = ({ c, say, to = '/console' }) => {
  const { round } = c.get('tools');
  const { hosts } = round;
  const words = signInWords(say);
  const own = ownSignIns(hosts);
  const href = (way: string) => `/console/sign-in?${new URLSearchParams({ ...(way === '' ? {} : { [WITH]: way }), to })}`;
  if (own.length === 0)
    return (
      <div class="actions">
        <LinkButton href={href('')}>{words.signIn}</LinkButton>
      </div>
    );
  const hasPassword = withPassword(round).length > 0;
  return (
    <>
      <p>{words.ownWay}</p>
      <div class="actions">
        {own.map(({ host }) => (
          <LinkButton href={href(host)}>{words.signInWith(say(hosts[host].name))}</LinkButton>
        ))}
        {hasPassword ? <LinkButton href={href('password')}>{words.withPassword}</LinkButton> : null}
      </div>
    </>
  );
};

/** The issuer knows the browser by an account that may not come in, and would send it here by that again: so it has to forget it first. */
export function outsidePage(c: Visit, why: 'unknown' | 'otherWay' | 'notLetThrough'): Answer {
  const say = saidTo(c);
  const { title, what, remedy, other } = signInWords(say)[why];
  return plainPage(
    c,
    say,
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

/** Said to a viewer who sent something. */
export function viewerPage(c: Visit, say: Say): Answer {
  return refusedPage(c, say, signInWords(say).viewer);
}

/** Said to an operator who asked for what the round's file does not let them see. */
export function notYoursPage(c: Visit, say: Say, why?: WhyBoth): Answer {
  return refusedPage(c, say, { ...signInWords(say).notYours, ...(why === undefined ? {} : { why: whyBothWords(why, say) }) });
}

type Refused = { readonly title: string; readonly what: string; readonly why?: string; readonly remedy: string };

function refusedPage(c: Visit, say: Say, { title, what, why, remedy }: Refused): Answer {
  return plainPage(
    c,
    say,
    title,
    403,
    <>
      <p>{what}</p>
      {why === undefined ? null : <p>{why}</p>}
      <p>{remedy}</p>
      <div class="actions">
        <LinkButton href="/console">{signInWords(say).back}</LinkButton>
      </div>
    </>,
  );
}

function saidTo(c: Visit): Say {
  return sayIn(languageOf(c), c.get('tools').round.zone);
}

function plainPage(c: Visit, say: Say, title: string, status: 401 | 403, content: Child): Answer {
  return c.html(`<!doctype html>${<Plain c={c} say={say} title={title} content={content} />}`, status);
}

const Plain: FC<{ c: Visit; say: Say; title: string; content: Child }> = ({ c, say, title, content }) => {
  const name = say(c.get('tools').round.name);
  return (
    <html lang={say.language} dir="ltr">
      <ConsoleHead title={`${title} – ${name}`} />
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
