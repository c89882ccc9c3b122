import type { Say } from '../say.ts';
import { afterwards } from './afterwards.ts';
import { answers } from './answers.ts';
import { common } from './common.ts';
import { details } from './details.ts';
import { home } from './home.ts';
import { leaving } from './leaving.ts';
import { meeting } from './meeting.ts';
import { offer } from './offer.ts';

/** Everything the participants' pages say. */
export const textsIn = (say: Say) => ({
  common: common(say),
  home: home(say),
  offer: offer(say),
  meeting: meeting(say),
  answers: answers(say),
  leaving: leaving(say),
  details: details(say),
  afterwards: afterwards(say),
});
export type Texts = ReturnType<typeof textsIn>;
