import { namesOf } from '../../../../shared/storage/attention-list.ts';
import { letterKind } from '../../../../shared/storage/kinds/letter.ts';
import { auditedCsvFile, csvOf, moment, typed } from '../csv.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { fateOf, fateWords, letterWords } from '../words/letters.ts';
import { peopleOf, recipientName } from './letters.tsx';
import { LETTER_PAGE_WORDS } from './words.ts';

/** Every letter of the round as a file. */
export const lettersCsv: Page = { act: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { tools, say } = visit;
  const all = (await tools.store.all(letterKind, 'LETTERS')).map(({ state }) => state);
  const names = await namesOf(tools.store, peopleOf(all));
  const words = LETTER_PAGE_WORDS[say.language];
  const rows = all.map((letter) => [
    typed(recipientName(letter.recipient, names, visit)),
    letterWords(letter.letter, say.language),
    fateWords(fateOf(letter), say.language),
    moment(letter.sentAt ?? letter.requestedAt, visit),
  ]);
  return auditedCsvFile(visit, 'letters.csv', csvOf([words.to, words.letter, words.fate, words.when], rows));
}
