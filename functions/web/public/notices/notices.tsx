import { Hono } from 'hono/tiny';
import type { App, WebEnv } from '../../visit.ts';
import { type Answer, IN_LANGUAGE, inLanguage, type PublicVisit, showPage } from '../public-visit.tsx';
import type { NoticeText } from './notice.ts';
import { noticeTexts } from './texts.ts';

/** What the law asks a public site to say: how personal data are handled, and how accessible the pages are. */
export function noticeRoutes(): App {
  const app = new Hono<WebEnv>();
  app.get(`${IN_LANGUAGE}/privacy`, inLanguage(showNotice('privacy')));
  app.get(`${IN_LANGUAGE}/accessibility`, inLanguage(showNotice('accessibility')));
  return app;
}

function showNotice(which: 'privacy' | 'accessibility'): (visit: PublicVisit) => Answer {
  return async (visit) => {
    const { round, say, language } = visit;
    const notice: NoticeText = (await noticeTexts(language))[which](round, say);
    return showPage(visit, {
      title: notice.title,
      content: (
        <>
          <h1>{notice.title}</h1>
          <p class="lead">{notice.lead}</p>
          {notice.sections.map(({ heading, lines = [], points = [], links = [] }) => (
            <>
              <h2>{heading}</h2>
              {points.length === 0 ? null : (
                <ul>
                  {points.map((point) => (
                    <li>{point}</li>
                  ))}
                </ul>
              )}
              {lines.map((line) => (
                <p>{line}</p>
              ))}
              {links.map(({ href, text }) => (
                <p>
                  <a class="alone" href={href}>
                    {text}
                  </a>
                </p>
              ))}
            </>
          ))}
        </>
      ),
    });
  };
}
