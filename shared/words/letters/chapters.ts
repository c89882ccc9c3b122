import type { LetterName } from '../../domain/letter.ts';
import type { Letters } from './facts.ts';

/** The chapter a letter is written in: one file each. */
const CHAPTER = {
  receipt: 'applying',
  'already applied': 'applying',
  welcome: 'applying',
  'confirm reminder': 'applying',
  'draft link': 'applying',
  'new link': 'applying',
  'withdrawal receipt': 'applying',
  'to be erased': 'erasing',
  farewell: 'erasing',
  'already answered': 'applying',
  'turned down': 'byHand',
  'taken out': 'byHand',
  'let back in': 'byHand',
  'details corrected': 'byHand',
  'request answered': 'rights',
  'restriction lifted': 'rights',
  'assistant named': 'assisting',
  'assistant link': 'assisting',
  'assistant gone': 'assisting',
  'without assistant': 'course',
  'question answered': 'visiting',
  'curious link': 'visiting',
  'deadline near': 'visiting',
  'talk arranged': 'visiting',
  offer: 'pairing',
  'offer reminder': 'pairing',
  'answer noted': 'pairing',
  'offer lapsed': 'pairing',
  'offer fell through': 'pairing',
  reserve: 'waiting',
  'answer takes longer': 'waiting',
  'no place': 'waiting',
  'kick-off reminder': 'round',
  'pair ended': 'pairing',
  'plan changed': 'plan',
  introduction: 'introduction',
  'times proposed': 'booking',
  'answer times': 'booking',
  'book meeting': 'booking',
  'meeting invitation': 'booking',
  'meeting moved': 'booking',
  'place changed': 'booking',
  'meeting cancelled': 'booking',
  'pair paused': 'course',
  'pause over': 'course',
  'meeting noted': 'course',
  'week before meeting': 'meeting',
  'day before meeting': 'meeting',
  'after meeting': 'meeting',
  'meeting unreported': 'meeting',
  pulse: 'meeting',
  'workshop invitation': 'round',
  'workshop reminder': 'round',
  'coming unsaid': 'round',
  'gathering cancelled': 'round',
  'workshop minutes': 'round',
  evaluation: 'round',
  'evaluation reminder': 'round',
  thanks: 'round',
  'follow-up': 'afterwards',
  'from operators': 'written',
  'urgent from operators': 'written',
  'recruiting behind': 'operators',
  'proposal ready': 'operators',
  'people wait': 'operators',
  'new plan': 'plan',
  'needs you': 'operators',
  'report ready': 'operators',
} as const satisfies Readonly<Record<LetterName, string>>;

export type ChapterName = (typeof CHAPTER)[LetterName];
type LetterIn<Name extends ChapterName> = { [One in LetterName]: (typeof CHAPTER)[One] extends Name ? One : never }[LetterName];

export function chapterOf(letter: LetterName): ChapterName {
  return CHAPTER[letter];
}

/** The letters of one chapter. One that is missing does not compile. */
export type Chapter<Name extends ChapterName> = Pick<Letters, LetterIn<Name>>;
