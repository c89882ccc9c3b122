import { sv as guides } from '../../../../../shared/pages/guides/sv.ts';
import type { Texts } from '../texts.ts';
import { answers } from './answers.ts';
import { common } from './common.ts';
import { leaving } from './leaving.ts';
import { meeting } from './meeting.ts';
import { offer } from './offer.ts';
import { place } from './place.ts';

export const sv: Texts = { common, place, offer, meeting, answers, leaving, guides };
