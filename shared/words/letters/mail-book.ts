import type { LetterName } from '../../domain/letter.ts';
import type { Say } from '../say.ts';
import { calendar } from './calendar.ts';
import type { Letters } from './facts.ts';
import { footer } from './footer.ts';

/** The chapter a letter is written in: one file each. */
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

/** Where each chapter lies: what other letters say is not loaded for one of them. */
const CHAPTERS: { readonly [Name in ChapterName]: () => Promise<(say: Say) => Chapter<Name>> } = {
  applying: async () => (await import('./applying.ts')).applying,
  pairing: async () => (await import('./pairing.ts')).pairing,
  waiting: async () => (await import('./waiting.ts')).waiting,
  introduction: async () => (await import('./introduction.ts')).introduction,
  booking: async () => (await import('./booking.ts')).booking,
  meeting: async () => (await import('./meeting.ts')).meeting,
  round: async () => (await import('./round.ts')).round,
  operators: async () => (await import('./operators.ts')).operators,
};

/** What one letter is written from. */
export type MailBook = {
  readonly letters: Partial<Letters>;
  readonly footer: ReturnType<typeof footer>;
  readonly calendar: ReturnType<typeof calendar>;
};

/** The book one letter is written from, in the words of `say`. */
export async function mailBook(say: Say, letter: LetterName): Promise<MailBook> {
  const chapter = await CHAPTERS[CHAPTER[letter]]();
  return { letters: chapter(say), footer: footer(say), calendar: calendar(say) };
}
