import type { Say } from '../../../../shared/pages/say.ts';
import type { Language, Round } from '../../../../shared/round/round-file.ts';
import type { Said } from '../public-visit.tsx';

export type ConfirmTexts = {
  readonly ask: (round: Round, say: Say) => Said & { readonly button: string };
  readonly done: (name: string, round: Round, say: Say) => Said & { readonly place: string };
  readonly hasLeft: (contact: string) => Said;
  readonly outOfDate: Said & { readonly button: string };
  readonly linkSent: Said;
};

export async function confirmTexts(language: Language): Promise<ConfirmTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
