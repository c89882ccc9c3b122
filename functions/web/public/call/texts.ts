import type { Language, Role } from '../../../../shared/round/round-file.ts';
import type { CallFacts } from './call-facts.ts';

/** What the call says to one side. */
export type CallWords = {
  /** The whole ask, in two short sentences. */
  readonly heading: readonly [ask: string, size: string];
  readonly lead: string;
  readonly caption: string;
  /** Where the call stands, when one cannot apply, or when there is more time than first said. */
  readonly status: readonly string[];
  readonly apply: string;
  readonly reassurance: string;
  /** What it takes: labels and what they stand for. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly benefits: string;
  readonly examples: string;
  /** What somebody said, in quotation marks. */
  readonly quoted: (words: string) => string;
  readonly fit: { readonly heading: string; readonly release: string };
  readonly howItGoes: string;
  /** What happens then, in order. */
  readonly steps: readonly string[];
  readonly practical: string;
  readonly ask: { readonly heading: string; readonly whom: string };
  readonly otherSide: string;
};

export type CallTexts = Readonly<Record<Role, (facts: CallFacts) => CallWords>>;

export async function callTexts(language: Language): Promise<CallTexts> {
  switch (language) {
    case 'sv':
      return (await import('./texts.sv.ts')).sv;
    case 'en':
      return (await import('./texts.en.ts')).en;
  }
}
