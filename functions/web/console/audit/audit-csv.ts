import { isRead, peopleIn } from '../../../../shared/domain/audit.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { allLines } from '../../../../shared/storage/audit-lines.ts';
import { actWords } from '../../../../shared/words/console/acts.ts';
import { auditWords } from '../../../../shared/words/console/audit.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { namesIn, operatorName } from './about.ts';

/** The whole log as a file, with what it takes to check it elsewhere. */
export const auditCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const words = auditWords(visit.say);
  const { store, round } = visit.tools;
  const lines = (await allLines(store)).filter(isRead);
  const names = await namesOf(
    store,
    lines.flatMap(({ about }) => peopleIn(about)),
  );
  const rows = lines.map(({ sequence, at, operator, act, about, before, hash }) => [
    sequence,
    moment(at, visit),
    operatorName(round, operator),
    actWords(act, visit.say),
    typed(namesIn(about, names, round).join(', ')),
    Object.entries(about)
      .map(([what, value]) => `${what}: ${value}`)
      .join(', '),
    before,
    hash,
    at,
    act,
    operator,
  ]);
  const header = [
    words.number,
    words.when,
    words.who,
    words.act,
    words.whom,
    words.about,
    words.before,
    words.hash,
    words.exactly,
    words.code,
    words.operator,
  ];
  return auditedCsvFile(visit, 'audit.csv', csvOf(header, rows));
}
