import { WISHES } from '../../../../shared/domain/closing/afterwards.ts';
import { languageWords } from '../../../../shared/words/choices.ts';
import { alumniWords } from '../../../../shared/words/console/alumni.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { readAlumni } from './alumni.tsx';

/** The list to take along to the next round, with what each said yes to. */
export const alumniCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { say } = visit;
  const words = alumniWords(say);
  const { yes, no } = applicantWords(say).file;
  const header = [words.who, words.address, words.role, words.language, ...WISHES.map((wish) => words.wishes[wish]), words.when];
  const rows = (await readAlumni(visit)).map(({ person: { answers, email, language }, wishes, at }) => [
    typed(answers.name),
    typed(email),
    roleWords(answers.role, say),
    languageWords(language, say),
    ...WISHES.map((wish) => (wishes.includes(wish) ? yes : no)),
    moment(at, visit),
  ]);
  return auditedCsvFile(visit, 'alumni.csv', csvOf(header, rows));
}
