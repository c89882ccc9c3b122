import { EVALUATION_QUESTIONS, type Evaluation } from '../../../../shared/domain/closing/evaluation.ts';
import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { evaluationKind } from '../../../../shared/storage/kinds/evaluation.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { evaluationPageWords } from '../../../../shared/words/console/evaluation.ts';
import { roleWords } from '../../../../shared/words/console/statuses.ts';
import { evaluationWords } from '../../../../shared/words/evaluation.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import { isOpen } from '../opened.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';

/** Every evaluation as a file. What people wrote is in it only while the operator has it open on the page. */
export const evaluationCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { tools, say } = visit;
  const all = (await tools.store.all(evaluationKind)).map(({ state }) => state).filter(({ role }) => seesSide(visit, role));
  const names = await namesOf(
    tools.store,
    all.map(({ person }) => person),
  );
  const opened = await isOpen(visit, '/console/evaluation');
  const words = evaluationPageWords(say);
  const written = opened
    ? EVALUATION_QUESTIONS.flatMap((question) => [evaluationWords(question, tools.round, say), words.mayQuote])
    : [words.written];
  const header = [words.who, words.role, words.again, words.when, ...written];
  const rows = all.map((answer) => [
    typed(names.get(answer.person) ?? answer.person),
    roleWords(answer.role, say),
    answer.again,
    moment(answer.at, visit),
    ...(opened ? ownWords(answer, visit) : [words.texts(Object.keys(answer.answers).length)]),
  ]);
  return auditedCsvFile(visit, 'evaluation.csv', csvOf(header, rows));
}

/** Each answer, and beside it whether it may be quoted. */
function ownWords({ answers }: Evaluation, { say }: OperatorVisit) {
  const { yes, no } = applicantWords(say).file;
  return EVALUATION_QUESTIONS.flatMap((question) => {
    const given = answers[question];
    return given === undefined ? ['', ''] : [typed(given.text), given.mayQuote ? yes : no];
  });
}
