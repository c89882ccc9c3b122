import type { Language } from '../../../../shared/round/round-file.ts';
import { APPLICANT_WORDS_EN } from './words-en.ts';
import { APPLICANT_WORDS_SV } from './words-sv.ts';

export type ApplicantWords = {
  readonly title: string;
  readonly list: {
    readonly caption: string;
    readonly name: string;
    readonly role: string;
    readonly status: string;
    readonly field: string;
    readonly applied: string;
    readonly pairs: string;
    readonly none: string;
    readonly noPair: string;
    readonly inPair: (count: number) => string;
  };
  readonly filter: { readonly legend: string; readonly role: string; readonly status: string; readonly all: string; readonly act: string };
  readonly pager: { readonly label: string; readonly next: string; readonly first: string };
  readonly download: string;
  readonly gone: string;
  readonly person: {
    readonly email: string;
    readonly field: string;
    readonly work: string;
    readonly titleOf: string;
    readonly language: string;
    readonly languages: string;
    readonly topics: string;
    readonly goals: string;
    readonly slots: string;
    readonly format: string;
    readonly channel: string;
    readonly applied: string;
    readonly noReminders: string;
    readonly answers: string;
    readonly nothing: string;
  };
  readonly written: {
    readonly title: string;
    readonly closed: string;
    readonly tie: string;
    readonly act: string;
    readonly wish: string;
    readonly access: string;
    readonly tiesWith: string;
    readonly none: string;
    readonly seen: string;
  };
  readonly sameAddress: { readonly title: string; readonly what: string };
  readonly pairs: { readonly title: string; readonly none: string };
  readonly letters: {
    readonly title: string;
    readonly letter: string;
    readonly fate: string;
    readonly when: string;
    readonly again: string;
    readonly about: (letter: string) => string;
    readonly none: string;
    readonly does: string;
  };
  readonly address: {
    readonly title: string;
    readonly stopped: Readonly<Record<'bounced' | 'complained about', string>>;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly noLetter: string;
    readonly act: string;
    readonly allow: string;
    readonly same: string;
    readonly taken: string;
    readonly wrong: string;
  };
  readonly withdraw: {
    readonly title: string;
    readonly what: string;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly act: string;
    readonly choose: string;
    readonly left: string;
  };
};

export const APPLICANT_WORDS: Readonly<Record<Language, ApplicantWords>> = { sv: APPLICANT_WORDS_SV, en: APPLICANT_WORDS_EN };
