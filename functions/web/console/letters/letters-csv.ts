import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { fateOf, fateWords, letterWords } from '../../../../shared/words/console/letter-names.ts';
import { letterPageWords } from '../../../../shared/words/console/letters.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { peopleOf, recipientName, seenLetters } from './letters.tsx';

/** Every letter of the round as a file. */
export const lettersCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { tools, say } = visit;
  const all = (await tools.store.all(letterKind)).map(({ state }) => state).filter(await seenLetters(visit));
  const names = await namesOf(tools.store, peopleOf(all));
  const words = letterPageWords(say);
  const rows = all.map((letter) => [
    typed(recipientName(letter.recipient, names, visit)),
    letterWords(letter.letter, say),
    fateWords(fateOf(letter), say),
    moment(letter.sentAt ?? letter.requestedAt, visit),
  ]);
  return auditedCsvFile(visit, 'letters.csv', csvOf([words.to, words.letter, words.fate, words.when], rows));
}
