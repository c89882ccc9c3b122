import type { Language } from '../../../../../shared/round/round-file.ts';

type Words = {
  readonly why: string;
  readonly compare: string;
  readonly behind: string;
  readonly back: string;
  readonly more: (count: number) => string;
};

/** What leads to the questions, and back. */
export const QUESTION_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    why: 'Varför?',
    compare: 'Jämför sätten att räkna',
    behind: 'Bakom förslaget',
    back: 'Tillbaka till matchningen',
    more: (count) => `och ${count} till`,
  },
  en: {
    why: 'Why?',
    compare: 'Compare the ways to weigh',
    behind: 'Behind the proposal',
    back: 'Back to matching',
    more: (count) => `and ${count} more`,
  },
};
