import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly caption: string;
  readonly to: string;
  readonly letter: string;
  readonly fate: string;
  readonly when: string;
  readonly does: string;
  readonly correct: string;
  readonly draft: string;
  readonly none: string;
  readonly counted: Readonly<Record<'sent' | 'bounced', string>>;
  readonly filter: { readonly legend: string; readonly fate: string; readonly all: string; readonly act: string };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly download: string;
};

export const LETTER_PAGE_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Mejl',
    caption: 'Mejl från omgången, de senaste först',
    to: 'Till',
    letter: 'Mejl',
    fate: 'Vad som hände',
    when: 'När',
    does: 'Gör',
    correct: 'Rätta adressen och skicka igen',
    draft: 'Någon som har börjat ansöka',
    none: 'Inga mejl här.',
    counted: { sent: 'skickade', bounced: 'kom tillbaka eller anmäldes' },
    filter: { legend: 'Visa', fate: 'Vad som hände', all: 'Alla', act: 'Visa' },
    pager: { label: 'Fler mejl', next: 'Nästa 50', first: 'Till början' },
    download: 'Hämta alla som CSV',
  },
  en: {
    title: 'Email',
    caption: 'Email from the round, latest first',
    to: 'To',
    letter: 'Email',
    fate: 'What happened',
    when: 'When',
    does: 'Do',
    correct: 'Correct the address and send again',
    draft: 'Somebody who has started an application',
    none: 'No email here.',
    counted: { sent: 'sent', bounced: 'came back or were reported' },
    filter: { legend: 'Show', fate: 'What happened', all: 'All', act: 'Show' },
    pager: { label: 'More email', next: 'Next 50', first: 'To the beginning' },
    download: 'Download all as CSV',
  },
};
