import { withoutName } from '../../../../../shared/domain/named-in.ts';
import type { PlainDocument } from '../../../../../shared/pages/document.ts';
import { disclosingWords } from '../../../../../shared/words/console/disclosing.ts';
import { givenName } from '../../../../../shared/words/names.ts';
import type { Say } from '../../../../../shared/words/say.ts';

/** A case without the rows that are masked, which says so, by which provision and what can be done against it. */
export function maskedCase(document: PlainDocument, masked: readonly string[], why: string | undefined, say: Say): PlainDocument {
  const words = disclosingWords(say);
  const hidden = hiddenIn(document, masked);
  const hide = (text: string) => hidden.reduce((said, one) => one(said, words.masked), text);
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

/** What leads to somebody, and is masked wherever it stands once it is. */
const LEADS_TO_THEM = ['name', 'address', 'phone'] as const;
/** Fewer digits than that are no number of anybody. */
const LEAST_DIGITS = 6;

/** Takes out of a text what is masked and leads to somebody. */
type Hide = (text: string, instead: string) => string;

function hiddenIn({ parts }: PlainDocument, masked: readonly string[]): readonly Hide[] {
  const rows = parts.flatMap((part) => part.rows);
  return LEADS_TO_THEM.filter((key) => masked.includes(key)).flatMap((what) =>
    rows.filter(({ key }) => key === what).flatMap(({ lines }) => lines.flatMap((line) => HIDES[what](line))),
  );
}

const HIDES: Readonly<Record<(typeof LEADS_TO_THEM)[number], (line: string) => readonly Hide[]>> = {
  name: (name) => [name, ...partsOf(name)].map((part) => (text, instead) => withoutName(text, part, instead, { exactly: part !== name })),
  address: (address) => [(text, instead) => withoutName(text, address, instead)],
  phone: (line) => {
    const digits = line.replaceAll(/\D/g, '');
    const number = new RegExp(`\\+?${[...digits].join('[\\s()/.-]*')}`, 'g');
    return digits.length < LEAST_DIGITS ? [] : [(text, instead) => text.replaceAll(number, () => instead)];
  },
};

/** What somebody is called by alone: the first and the last part of the name. */
function partsOf(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set([givenName(name), words[0], words.at(-1)])].flatMap((word) => (word === undefined || word === name ? [] : [word]));
}

/** The heading of a letter is its subject, which may say as much as the letter. */
function isLetter(key: string): boolean {
  return key.startsWith('letter-');
}
