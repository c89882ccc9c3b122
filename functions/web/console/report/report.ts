import { createHash } from 'node:crypto';
import { readClosing } from '../../../../shared/commands/closing/read-closing.ts';
import { closingReport } from '../../../../shared/pages/report/closing-report.tsx';
import { figureRows } from '../../../../shared/pages/report/figure-rows.ts';
import { LANGUAGES, type Language } from '../../../../shared/round/languages.ts';
import { csvFile, csvOf } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';

/** The closing report as it stands now; `?language=` gives it in the other language. */
export const report: Page = { show: showReport };

/** Its figures as a file. Nobody can be told from them, so they may be fetched like the report itself. */
export const reportCsv: Page = { show: showFigures };

async function showReport(visit: OperatorVisit): Promise<Response> {
  const { html, style, script } = closingReport(await readClosing(visit.tools), languageFor(visit));
  const [styleHash, scriptHash] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'));
  return visit.c.html(html, 200, {
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
}

async function showFigures(visit: OperatorVisit): Promise<Response> {
  const [header = [], ...rows] = figureRows(await readClosing(visit.tools), languageFor(visit));
  return csvFile(visit, 'report.csv', csvOf(header.map(String), rows));
}

function languageFor(visit: OperatorVisit): Language {
  return filterIn(visit, 'language', LANGUAGES) ?? visit.say.language;
}
