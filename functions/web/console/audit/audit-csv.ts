import { auditedCsvFile, csvOf, moment } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { actWords } from '../words/acts.ts';
import { allLines } from './read-audit.ts';
import { AUDIT_WORDS } from './words.ts';

/** The whole log as a file, with what it takes to check it elsewhere. */
export const auditCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const words = AUDIT_WORDS[visit.say.language];
  const rows = (await allLines(visit.tools.store)).map(({ sequence, at, operator, act, about, before, hash }) => [
    sequence,
    moment(at, visit),
    operator,
    actWords(act, visit.say.language),
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
