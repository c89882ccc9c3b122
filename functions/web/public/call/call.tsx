import { Hono } from 'hono/tiny';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { shownNow } from '../../../../shared/commands/visitor/shown-now.ts';
import { shownIn } from '../../../../shared/domain/visitor/question.ts';
import type { Role } from '../../../../shared/round/round-file.ts';
import { curiousWords } from '../../../../shared/words/public/asking.ts';
import { callWords } from '../../../../shared/words/public/call.ts';
import { callFacts } from '../../../../shared/words/public/call-facts.ts';
import { looksWithin } from '../../assets.ts';
import { POLICY, policyWith } from '../../security.ts';
import { type App, languageOf, type WebEnv } from '../../visit.ts';
import { offersTalk } from '../asking/offers-talk.ts';
import { IN_LANGUAGE, inLanguage, keptQuery, type PublicVisit, showPage, visitIn } from '../public-visit.tsx';
import { CallPage } from './call-page.tsx';
import { channelOf } from './channel.ts';
import { ManagersPage } from './managers-page.tsx';
import { viewPixel } from './view-pixel.ts';

/** The call, once for each side and in the language of whoever comes, and the image that counts who sees it. */
export function callRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => showCall('mentor')(visitIn(languageOf(c), c)));
  app.get(IN_LANGUAGE, inLanguage(showCall('mentor')));
  app.get(`${IN_LANGUAGE}/managers`, inLanguage(showCall('mentee')));
  app.get('/seen.svg', viewPixel);
  return app;
}

function showCall(role: Role): (visit: PublicVisit) => Promise<Response> {
  return async (visit) => {
    const { c, round, say, language } = visit;
    const tools = c.get('tools');
    const facts = callFacts(round, role, await roundNow(tools), tools.now());
    const words = callWords(say)[role](facts);
    const curious = curiousWords(say);
    const ways = {
      apply: `/${language}/apply/${role}${keptQuery(c)}`,
      ask: `/${language}/ask/${role}`,
      curious: { href: `/${language}/curious/${role}`, label: offersTalk(visit, role) ? curious.linkWithTalk : curious.link },
      otherSide: `/${language}${role === 'mentor' ? '/managers' : ''}${keptQuery(c)}`,
    };
    const seen = facts.now.call === 'open' ? `/seen.svg?role=${role}&via=${channelOf(c)}` : undefined;
    const looks = looksWithin();
    c.header(POLICY, policyWith(looks.policy));
    const ThePage = role === 'mentor' ? CallPage : ManagersPage;
    return showPage(visit, {
      looks,
      title: words.heading[0].replace(/\.$/, ''),
      content: (
        <>
          <ThePage say={say} facts={facts} words={words} ways={ways} shown={shownIn(await shownNow(tools), language)} />
          {seen === undefined ? null : <img src={seen} alt="" width="1" height="1" />}
        </>
      ),
    });
  };
}
