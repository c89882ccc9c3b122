import { createHash } from 'node:crypto';
import { roundNow } from '../../../../shared/commands/round/round-now.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import type { ClosingInput } from '../../../../shared/domain/closing/figures.ts';
import { closingReport } from '../../../../shared/pages/report/closing-report.tsx';
import { figureRows } from '../../../../shared/pages/report/figure-rows.ts';
import { LANGUAGES, type Language } from '../../../../shared/round/languages.ts';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { csvFile, csvOf } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { filterIn } from '../parts/filter.tsx';

/** The closing report as it stands now; `?language=` gives it in the other language. */
export const report: Page = { show: showReport };

/** Its figures as a file. Nobody can be told from them, so they may be fetched like the report itself. */
export const reportCsv: Page = { show: showFigures };

async function showReport(visit: OperatorVisit): Promise<Response> {
  const { html, style, script } = closingReport(await closingInput(visit.tools), languageFor(visit));
  const [styleHash, scriptHash] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'));
  return visit.c.html(html, 200, {
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
}

async function showFigures(visit: OperatorVisit): Promise<Response> {
  const [header = [], ...rows] = figureRows(await closingInput(visit.tools), languageFor(visit));
  return csvFile(visit, 'report.csv', csvOf(header.map(String), rows));
}

function languageFor(visit: OperatorVisit): Language {
  return filterIn(visit, 'language', LANGUAGES) ?? visit.say.language;
}

/** All a report is made of: one request for each megabyte of pairs and evaluations, and one for the counts. */
async function closingInput(tools: Tools): Promise<ClosingInput> {
  const { store, round, now } = tools;
  const [state, counts, pairs, evaluations] = await Promise.all([
    roundNow(tools),
    store.counts(),
    store.all(pairKind),
    store.all(evaluationKind),
  ]);
  return {
    round,
    state,
    funnel: counts.funnel,
    pairs: pairs.map((pair) => pair.state),
    evaluations: evaluations.map((evaluation) => evaluation.state),
    now: now(),
  };
}
