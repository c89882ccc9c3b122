import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly what: string;
  readonly you: string;
  readonly others: string;
  readonly here: (count: number) => string;
  readonly since: (time: string) => string;
  readonly everywhere: string;
  readonly none: string;
  readonly places: (count: number) => string;
  readonly end: string;
};

export const SIGN_INS_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Inloggningar',
    what: 'En inloggning gäller i åtta timmar. Har du tappat bort en dator eller telefon, logga ut överallt.',
    you: 'Du',
    others: 'De andra',
    here: (count) => (count === 1 ? 'Du är inloggad bara här.' : `Du är inloggad på ${count} ställen, det här inräknat.`),
    since: (time) => `sedan ${time}`,
    everywhere: 'Logga ut överallt',
    none: 'inte inloggad',
    places: (count) => (count === 1 ? 'inloggad på ett ställe' : `inloggad på ${count} ställen`),
    end: 'Logga ut överallt',
  },
  en: {
    title: 'Sign-ins',
    what: 'A sign-in lasts for eight hours. If you have lost a computer or a phone, sign out everywhere.',
    you: 'You',
    others: 'The others',
    here: (count) => (count === 1 ? 'You are signed in here only.' : `You are signed in at ${count} places, this one among them.`),
    since: (time) => `since ${time}`,
    everywhere: 'Sign out everywhere',
    none: 'not signed in',
    places: (count) => (count === 1 ? 'signed in at one place' : `signed in at ${count} places`),
    end: 'Sign out everywhere',
  },
};
