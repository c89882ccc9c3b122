import type { Language } from '../../../../shared/round/round-file.ts';

type Words = Readonly<Record<'title' | 'none' | 'caption' | 'when' | 'text' | 'address' | 'noAddress' | 'language', string>> & {
  readonly pager: Readonly<Record<'label' | 'next' | 'first', string>>;
};

export const FAULT_PAGE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Rapporterade brister',
    none: 'Ingen har rapporterat någon brist.',
    caption: 'Det som inte gick på sidorna, de senaste först',
    when: 'När',
    text: 'Vad som inte gick',
    address: 'Svar till',
    noAddress: 'lämnade ingen adress',
    language: 'Sidans språk',
    pager: { label: 'Fler brister', next: 'Nästa 50', first: 'Till början' },
  },
  en: {
    title: 'Reported shortcomings',
    none: 'Nobody has reported a shortcoming.',
    caption: 'What did not work on the pages, latest first',
    when: 'When',
    text: 'What did not work',
    address: 'Answer to',
    noAddress: 'left no address',
    language: 'Language of the page',
    pager: { label: 'More shortcomings', next: 'Next 50', first: 'To the beginning' },
  },
};
