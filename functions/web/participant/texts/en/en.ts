import { en as guides } from '../../../../../shared/pages/guides/en.ts';
import type { Texts } from '../texts.ts';
import { answers } from './answers.ts';
import { common } from './common.ts';
import { leaving } from './leaving.ts';
import { meeting } from './meeting.ts';
import { offer } from './offer.ts';
import { place } from './place.ts';

export const en: Texts = { common, place, offer, meeting, answers, leaving, guides };
