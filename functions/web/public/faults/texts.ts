import type { Language } from '../../../../shared/round/round-file.ts';
import type { Said } from '../public-visit.tsx';

export type FaultTexts = {
  readonly lead: string;
  readonly text: { readonly label: string; readonly hint: (most: number) => string; readonly missing: string };
  readonly address: { readonly label: string; readonly hint: string };
  readonly send: string;
  /** In the place of the form, once the round is closed. */
  readonly closed: string;
  /** To somebody who sent the form when the round had been closed. `contact` is whom to write to. */
  readonly tooLate: (contact: string) => Said;
  readonly received: (hasAddress: boolean) => Said;
  readonly back: string;
};

export async function faultTexts(language: Language): Promise<FaultTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
