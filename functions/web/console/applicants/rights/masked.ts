import type { PlainDocument } from '../../../../../shared/pages/document.ts';
import { disclosingWords } from '../../../../../shared/words/console/disclosing.ts';
import { givenName } from '../../../../../shared/words/names.ts';
import type { Say } from '../../../../../shared/words/say.ts';

/** A case without the rows that are masked, which says so, by which provision and what can be done against it. */
export function maskedCase(document: PlainDocument, masked: readonly string[], why: string | undefined, say: Say): PlainDocument {
  const words = disclosingWords(say);
  const hidden = hiddenIn(document, masked);
  const hide = (text: string) => hidden.reduce((said, value) => said.replaceAll(value, words.masked), text);
  return {
    ...document,
    lead: [...document.lead, ...(masked.length === 0 || why === undefined ? [] : [words.maskedBecause(why), words.appeal])],
    title: hide(document.title),
    parts: document.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) =>
        masked.includes(row.key)
          ? { ...row, label: isLetter(row.key) ? words.masked : row.label, lines: [words.masked] }
          : { ...row, label: hide(row.label), lines: row.lines.map(hide) },
      ),
    })),
  };
}

/** What leads to somebody, and is masked wherever it stands once it is: the longest first. */
const LEADS_TO_THEM = ['name', 'address', 'phone'];
/** Shorter than that it may be part of any word. */
const LEAST_HIDDEN = 3;

function hiddenIn({ parts }: PlainDocument, masked: readonly string[]): readonly string[] {
  const lines = parts.flatMap(({ rows }) =>
    rows.filter(({ key }) => masked.includes(key) && LEADS_TO_THEM.includes(key)).flatMap((row) => row.lines),
  );
  return [...lines, ...lines.map(givenName)].filter((line) => line.length >= LEAST_HIDDEN).toSorted((a, b) => b.length - a.length);
}

/** The heading of a letter is its subject, which may say as much as the letter. */
function isLetter(key: string): boolean {
  return key.startsWith('letter-');
}
