import type { GuideBook } from '../../../../shared/pages/guides/guide.ts';
import type { Language } from '../../../../shared/round/round-file.ts';
import type { AnswerTexts } from './answers.ts';
import type { CommonTexts } from './common.ts';
import type { LeavingTexts } from './leaving.ts';
import type { MeetingTexts } from './meeting.ts';
import type { OfferTexts } from './offer.ts';
import type { PlaceTexts } from './place.ts';

/** Everything the participants' pages say in one language. A text that is missing does not compile. */
export type Texts = {
  readonly common: CommonTexts;
  readonly place: PlaceTexts;
  readonly offer: OfferTexts;
  readonly meeting: MeetingTexts;
  readonly answers: AnswerTexts;
  readonly leaving: LeavingTexts;
  readonly guides: GuideBook;
};

/** A person reads one language, so what the pages say in the other is not loaded for them. */
export async function textsIn(language: Language): Promise<Texts> {
  switch (language) {
    case 'sv':
      return (await import('./sv/sv.ts')).sv;
    case 'en':
      return (await import('./en/en.ts')).en;
  }
}
