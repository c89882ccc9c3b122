import { isRead } from '../../../../shared/domain/audit.ts';
import { allLines } from '../../../../shared/storage/audit-lines.ts';
import { actWords } from '../../../../shared/words/console/acts.ts';
import { auditWords } from '../../../../shared/words/console/audit.ts';
import { auditedCsvFile, csvOf, moment } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';

/** The whole log as a file, with what it takes to check it elsewhere. */
export const auditCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const words = auditWords(visit.say);
  const rows = (await allLines(visit.tools.store)).filter(isRead).map(({ sequence, at, operator, act, about, before, hash }) => [
    sequence,
    moment(at, visit),
    operator,
    actWords(act, visit.say),
    Object.entries(about)
      .map(([what, value]) => `${what}: ${value}`)
      .join(', '),
    before,
    hash,
    at,
    act,
  ]);
  const header = [words.number, words.when, words.who, words.act, words.about, words.before, words.hash, words.exactly, words.code];
  return auditedCsvFile(visit, 'audit.csv', csvOf(header, rows));
}
