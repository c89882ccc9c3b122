import type { LetterName } from '../../domain/letter.ts';
import type { Language } from '../../round/round-file.ts';
import type { Booked, Common, Letters, Person } from './facts.ts';

/** The chapter a letter is written in: one file of each language. */
const CHAPTER = {
  receipt: 'applying',
  'already applied': 'applying',
  'confirm reminder': 'applying',
  'draft link': 'applying',
  'new link': 'applying',
  'withdrawal receipt': 'applying',
  offer: 'pairing',
  'offer reminder': 'pairing',
  'offer lapsed': 'pairing',
  'offer fell through': 'pairing',
  reserve: 'waiting',
  'answer takes longer': 'waiting',
  'no place': 'waiting',
  'pair ended': 'pairing',
  introduction: 'introduction',
  'times proposed': 'booking',
  'answer times': 'booking',
  'book meeting': 'booking',
  'meeting invitation': 'booking',
  'meeting moved': 'booking',
  'place changed': 'booking',
  'meeting cancelled': 'booking',
  'week before meeting': 'meeting',
  'day before meeting': 'meeting',
  'after meeting': 'meeting',
  'meeting unreported': 'meeting',
  pulse: 'meeting',
  'workshop invitation': 'round',
  'workshop reminder': 'round',
  'gathering cancelled': 'round',
  evaluation: 'round',
  'evaluation reminder': 'round',
  thanks: 'round',
  'recruiting behind': 'operators',
  'proposal ready': 'operators',
  'people wait': 'operators',
  'needs you': 'operators',
  'report ready': 'operators',
} as const satisfies Readonly<Record<LetterName, string>>;

type ChapterName = (typeof CHAPTER)[LetterName];
type LetterIn<Name extends ChapterName> = { [One in LetterName]: (typeof CHAPTER)[One] extends Name ? One : never }[LetterName];

/** The letters of one chapter. One that is missing does not compile. */
export type Chapter<Name extends ChapterName> = Pick<Letters, LetterIn<Name>>;

/** What stands in a calendar entry. */
type EntryWords = { readonly summary: string; readonly description: string };

/** What goes with letters of all chapters. */
type Around = {
  readonly footer: {
    readonly whyApplicant: (facts: Common) => string;
    readonly whyUnconfirmed: (facts: Common) => string;
    readonly whyOperator: (facts: Common) => string;
    readonly place: string;
    readonly leave: string;
    readonly stop: string;
    readonly console: string;
  };
  readonly calendar: {
    readonly meeting: (facts: Booked) => EntryWords;
    readonly kickOff: (facts: Person) => EntryWords;
    readonly workshop: (facts: Person) => EntryWords;
  };
};

/** Everything mails say in one language, chapter by chapter. */
export type Library = Around & { readonly chapters: { readonly [Name in ChapterName]: () => Promise<Chapter<Name>> } };

/** What mails say in one language, as far as it is at hand. */
export type MailBook = Around & { readonly letters: Partial<Letters> };

/** The book one letter is written from: what mails say in the other language, and in other chapters, is not loaded for it. */
export async function mailBook(language: Language, letter: LetterName): Promise<MailBook> {
  const { chapters, ...around } = await libraryIn(language);
  return { ...around, letters: await chapters[CHAPTER[letter]]() };
}

async function libraryIn(language: Language): Promise<Library> {
  switch (language) {
    case 'sv':
      return (await import('./sv/sv.ts')).sv;
    case 'en':
      return (await import('./en/en.ts')).en;
  }
}
