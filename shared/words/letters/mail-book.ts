import type { LetterName } from '../../domain/letter.ts';
import type { Say } from '../say.ts';
import { calendar } from './calendar.ts';
import { type Chapter, type ChapterName, chapterOf } from './chapters.ts';
import type { Letters } from './facts.ts';
import { footer } from './footer.ts';

/** Where each chapter lies: what other letters say is not loaded for one of them. */
const CHAPTERS: { readonly [Name in ChapterName]: () => Promise<(say: Say) => Chapter<Name>> } = {
  applying: async () => (await import('./applying.ts')).applying,
  erasing: async () => (await import('./erasing.ts')).erasing,
  byHand: async () => (await import('./by-hand.ts')).byHand,
  rights: async () => (await import('./rights.ts')).rights,
  pairing: async () => (await import('./pairing.ts')).pairing,
  waiting: async () => (await import('./waiting.ts')).waiting,
  introduction: async () => (await import('./introduction.ts')).introduction,
  visiting: async () => (await import('./visiting.ts')).visiting,
  assisting: async () => (await import('./assisting.ts')).assisting,
  booking: async () => (await import('./booking.ts')).booking,
  course: async () => (await import('./course.ts')).course,
  meeting: async () => (await import('./meeting.ts')).meeting,
  round: async () => (await import('./round.ts')).round,
  afterwards: async () => (await import('./afterwards.ts')).afterwards,
  plan: async () => (await import('./plan.ts')).plan,
  written: async () => (await import('./written.ts')).written,
  operators: async () => (await import('./operators.ts')).operators,
};

/** What one letter is written from. */
export type MailBook = {
  readonly letters: Partial<Letters>;
  readonly footer: ReturnType<typeof footer>;
  readonly calendar: ReturnType<typeof calendar>;
};

/** The book one letter is written from, in the words of `say`; for whoever books for `manager`, where that is given. */
export async function mailBook(say: Say, letter: LetterName, manager?: string): Promise<MailBook> {
  return { letters: await lettersIn(say, letter, manager), footer: footer(say), calendar: calendar(say) };
}

async function lettersIn(say: Say, letter: LetterName, manager: string | undefined): Promise<Partial<Letters>> {
  const own = manager === undefined ? undefined : (await import('./booking-for.ts')).bookingFor(say, manager);
  if (own !== undefined && Object.hasOwn(own, letter)) return own;
  const chapter = await CHAPTERS[chapterOf(letter)]();
  return chapter(say);
}
