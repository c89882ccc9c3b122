import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly rate: { readonly answered: (answered: number, asked: number) => string; readonly label: string };
  readonly open: (from: string, to: string) => string;
  readonly again: string;
  readonly caption: string;
  readonly who: string;
  readonly role: string;
  readonly when: string;
  readonly written: string;
  readonly texts: (count: number) => string;
  readonly closed: string;
  readonly act: string;
  readonly seen: string;
  readonly mayQuote: string;
  readonly mayNotQuote: string;
  readonly none: string;
  readonly report: string;
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
};

export const EVALUATION_PAGE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Utvärdering',
    rate: { answered: (answered, asked) => `${answered} av ${asked}`, label: 'i par har svarat' },
    open: (from, to) => `Utvärderingen är öppen från ${from} till och med ${to}.`,
    again: 'Skulle göra det igen, av 5',
    caption: 'Svar',
    who: 'Vem',
    role: 'Sida',
    when: 'Svarade',
    written: 'Egna ord',
    texts: (count) => (count === 1 ? '1 svar' : `${count} svar`),
    closed:
      'Det de har skrivit visas när du öppnar det. Att du öppnar står i loggen. Svaren är inte anonyma, och det fick de veta innan de svarade.',
    act: 'Öppna det de har skrivit',
    seen: 'Texten visas för dig i en kvart.',
    mayQuote: 'Får citeras',
    mayNotQuote: 'Får inte citeras',
    none: 'Ingen har svarat än.',
    report: 'Läs slutrapporten',
    pager: { label: 'Fler svar', next: 'Nästa 50', first: 'Till början' },
  },
  en: {
    title: 'Evaluation',
    rate: { answered: (answered, asked) => `${answered} of ${asked}`, label: 'in pairs have answered' },
    open: (from, to) => `The evaluation is open from ${from} to ${to}, both included.`,
    again: 'Would do it again, of 5',
    caption: 'Answers',
    who: 'Who',
    role: 'Side',
    when: 'Answered',
    written: 'In their own words',
    texts: (count) => (count === 1 ? '1 answer' : `${count} answers`),
    closed:
      'What they wrote is shown when you open it. The log will say that you did. The answers are not anonymous, and they were told so before they answered.',
    act: 'Open what they wrote',
    seen: 'The text is shown to you for a quarter of an hour.',
    mayQuote: 'May be quoted',
    mayNotQuote: 'May not be quoted',
    none: 'Nobody has answered yet.',
    report: 'Read the closing report',
    pager: { label: 'More answers', next: 'Next 50', first: 'To the beginning' },
  },
};
