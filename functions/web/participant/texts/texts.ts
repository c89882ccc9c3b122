import type { Language } from '../../../../shared/round/round-file.ts';
import type { AnswerTexts } from './answers.ts';
import type { CommonTexts } from './common.ts';
import { en } from './en/en.ts';
import type { LeavingTexts } from './leaving.ts';
import type { MeetingTexts } from './meeting.ts';
import type { OfferTexts } from './offer.ts';
import type { PlaceTexts } from './place.ts';
import { sv } from './sv/sv.ts';

/** Everything the participants' pages say in one language. A text that is missing does not compile. */
export type Texts = {
  readonly common: CommonTexts;
  readonly place: PlaceTexts;
  readonly offer: OfferTexts;
  readonly meeting: MeetingTexts;
  readonly answers: AnswerTexts;
  readonly leaving: LeavingTexts;
};

const books: Readonly<Record<Language, Texts>> = { sv, en };

export function textsIn(language: Language): Texts {
  return books[language];
}
