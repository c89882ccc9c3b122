import { readOwnData } from '../../../shared/commands/privacy/own-data.ts';
import type { Tools } from '../../../shared/commands/tools.ts';
import { keptUnder, SUBJECTS, type What } from '../../../shared/domain/privacy/what-is-kept.ts';
import type { DocumentRow, PlainDocument } from '../../../shared/pages/document.ts';
import { archiveWords } from '../../../shared/words/archive.ts';
import { fateOf, fateWords, letterWords } from '../../../shared/words/console/letter-names.ts';
import { subjectWords, whatWords } from '../../../shared/words/privacy/what.ts';
import type { Say } from '../../../shared/words/say.ts';
import { at, type Given, givenOf } from './given.ts';
import { linesOf } from './lines.ts';

/** What is no part of a case: what makes the service work, and operators' own. */
const NO_PART: ReadonlySet<What> = new Set<What>([
  'links',
  'draft',
  'refused form',
  'address code',
  'network code',
  'days of letters',
  'operator',
  'sign-ins',
  'letters',
  'letter text',
  'aside',
  'notes',
  'care',
  'list',
]);

/** One person's case as a document: each thing of it a row by itself, with the letters as they read; nothing for an id that is nobody's. */
export async function caseDocument(
  id: string,
  tools: Tools,
  say: Say,
  isWanted: (what: What) => boolean,
): Promise<PlainDocument | undefined> {
  const data = await readOwnData(id, tools);
  if (data === undefined) return undefined;
  const given = await givenOf(data, tools, say);
  const words = archiveWords(say);
  const [what, subjects, lines] = [whatWords(say, tools.round), subjectWords(say, tools.round), linesOf(given)];
  const rowsOf = (subject: (typeof SUBJECTS)[number]): readonly DocumentRow[] =>
    keptUnder(subject, tools.round)
      .filter((one) => !NO_PART.has(one) && isWanted(one) && lines[one].length > 0)
      .map((one) => ({
        key: one.replaceAll(' ', '-'),
        label: what[one],
        lines: lines[one],
      }));
  return {
    language: say.language,
    title: words.caseOf(data.person.answers.name, data.person.id),
    lead: [words.caseLead(say(tools.round.name)), words.toThem],
    parts: [
      ...SUBJECTS.map((subject) => ({ heading: subjects[subject], rows: rowsOf(subject) })),
      { heading: words.letters, rows: isWanted('letter text') ? lettersOf(given) : [] },
    ].filter(({ rows }) => rows.length > 0),
  };
}

function lettersOf(given: Given): readonly DocumentRow[] {
  const { data, say } = given;
  return data.letters.map(({ letter, text }, index) => ({
    key: `letter-${data.letters.length - index}`,
    label: `${at(given, letter.sentAt ?? letter.requestedAt)}: ${text?.subject ?? letterWords(letter.letter, say)}, ${fateWords(fateOf(letter), say).toLowerCase()}`,
    lines: text === undefined ? [] : [text.text],
  }));
}
