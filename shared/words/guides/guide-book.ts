import type { Say } from '../say.ts';
import { first, lookBack } from './first-and-last.ts';
import type { GuideBook } from './guide.ts';
import { marketing } from './marketing.ts';
import { recruiting } from './recruiting.ts';
import { socialMedia } from './social-media.ts';

/** The guides every round has. */
export const guideBook = (say: Say): GuideBook => ({
  first: first(say),
  themes: { 'social-media': socialMedia(say), marketing: marketing(say), recruiting: recruiting(say) },
  lookBack: lookBack(say),
});
