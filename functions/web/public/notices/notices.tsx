import type { Child, FC } from 'hono/jsx';
import { Hono } from 'hono/tiny';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import { ErrorSummary } from '../../../../shared/pages/parts.tsx';
import { accessibility } from '../../../../shared/words/public/accessibility.ts';
import { applyWords } from '../../../../shared/words/public/apply.ts';
import type { NoticeText } from '../../../../shared/words/public/notice.ts';
import { privacy } from '../../../../shared/words/public/privacy.ts';
import { faultReportWords } from '../../../../shared/words/public/report-fault.ts';
import type { App, WebEnv } from '../../visit.ts';
import { showReportReceived, takeReport, triedReport } from '../faults/report.tsx';
import { ReportForm } from '../faults/report-form.tsx';
import { IN_LANGUAGE, inLanguage, OWNER, type PublicVisit, showPage } from '../public-visit.tsx';
import { showWhoSeesWhat } from './who-sees-what.tsx';

/** What the law asks a public site to say: how personal data are handled, and how accessible the pages are. */
export function noticeRoutes(): App {
  const app = new Hono<WebEnv>();
  const accessibility = `${IN_LANGUAGE}/accessibility`;
  app.get(`${IN_LANGUAGE}/privacy`, inLanguage(showPrivacy));
  app.get(`${IN_LANGUAGE}/privacy/who-sees-what`, inLanguage(showWhoSeesWhat));
  app.get(accessibility, inLanguage(showAccessibility));
  app.post(accessibility, inLanguage(takeReport));
  app.get(`${accessibility}/received/${OWNER}`, inLanguage(showReportReceived));
  return app;
}

async function showPrivacy(visit: PublicVisit): Promise<Response> {
  const { title, lead, sections } = privacy(visit.say)(visit.round);
  return showPage(visit, {
    title,
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {sections.map((section) => (
          <Section section={section} />
        ))}
      </>
    ),
  });
}

/** The statement, with a form to report what does not work, as it was sent when it could not be taken. */
async function showAccessibility(visit: PublicVisit): Promise<Response> {
  const { c, round, say } = visit;
  const { title, lead, sections } = accessibility(say)(round);
  const words = faultReportWords(say);
  const { errorPrefix, errorTitle } = applyWords(say);
  const tried = await triedReport(c);
  const { typed = {}, problems = [] } = tried ?? {};
  const isClosed = tried === undefined && (await roundNow(c.get('tools'))).stage === 'closed';
  const form = isClosed ? (
    <p>{words.closed}</p>
  ) : (
    <ReportForm say={say} round={round} action={c.req.path} typed={typed} problems={problems} />
  );
  return showPage(visit, {
    title: `${problems.length === 0 ? '' : errorPrefix}${title}`,
    status: tried?.status ?? 200,
    content: (
      <>
        <ErrorSummary title={errorTitle} problems={problems} />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {sections.map((section) => (
          <Section section={section}>{section.isToReport === true ? form : null}</Section>
        ))}
      </>
    ),
  });
}

const Section: FC<{ readonly section: NoticeText['sections'][number]; readonly children?: Child }> = ({
  section: { heading, lines = [], points = [], links = [] },
  children,
}) => (
  <>
    <h2>{heading}</h2>
    {children}
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
);
