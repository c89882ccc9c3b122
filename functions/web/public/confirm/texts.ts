import type { Say } from '../../../../shared/pages/say.ts';
import type { Language, Round } from '../../../../shared/round/round-file.ts';
import type { Said } from '../public-visit.tsx';
import { en } from './texts.en.ts';
import { sv } from './texts.sv.ts';

export type ConfirmTexts = {
  readonly ask: (round: Round, say: Say) => Said & { readonly button: string };
  readonly done: (name: string, round: Round, say: Say) => Said & { readonly place: string };
  readonly hasLeft: (contact: string) => Said;
  readonly outOfDate: Said & { readonly button: string };
  readonly linkSent: Said;
};

export const confirmTexts: Readonly<Record<Language, ConfirmTexts>> = { sv, en };
