import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly what: string;
  readonly caption: string;
  readonly when: string;
  readonly who: string;
  readonly act: string;
  readonly about: string;
  readonly number: string;
  readonly before: string;
  readonly hash: string;
  readonly exactly: string;
  readonly code: string;
  readonly none: string;
  readonly check: string;
  readonly whole: (count: number) => string;
  readonly broken: (line: number) => string;
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly download: string;
};

export const AUDIT_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Logg',
    what: 'Allt ni som driver omgången har gjort. En rad kan inte ändras eller tas bort utan att det syns.',
    caption: 'Det senaste först',
    when: 'När',
    who: 'Vem',
    act: 'Vad',
    about: 'Vad det gällde',
    number: 'Nummer',
    before: 'Raden före',
    hash: 'Kontrollsumma',
    exactly: 'Tid i kontrollsumman (UTC)',
    code: 'Kod i kontrollsumman',
    none: 'Inget här än.',
    check: 'Kontrollera loggen',
    whole: (count) => (count === 1 ? 'Loggen är hel: 1 rad, som den skrevs.' : `Loggen är hel: ${count} rader, alla som de skrevs.`),
    broken: (line) => `Loggen är inte hel. Den första raden som har ändrats, eller som inte följer på den före, är nummer ${line}.`,
    pager: { label: 'Äldre rader', next: 'Nästa 50', first: 'Till början' },
    download: 'Hämta loggen som CSV',
  },
  en: {
    title: 'Log',
    what: 'Everything you who run the round have done. A line cannot be changed or removed without it showing.',
    caption: 'Latest first',
    when: 'When',
    who: 'Who',
    act: 'What',
    about: 'What it was about',
    number: 'Number',
    before: 'The line before',
    hash: 'Checksum',
    exactly: 'Time in the checksum (UTC)',
    code: 'Code in the checksum',
    none: 'Nothing here yet.',
    check: 'Check the log',
    whole: (count) =>
      count === 1 ? 'The log is whole: 1 line, as it was written.' : `The log is whole: ${count} lines, all as they were written.`,
    broken: (line) => `The log is not whole. The first line that was changed, or does not follow the one before, is number ${line}.`,
    pager: { label: 'Older lines', next: 'Next 50', first: 'To the beginning' },
    download: 'Download the log as CSV',
  },
};
