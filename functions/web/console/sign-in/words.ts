import type { Language } from '../../../../shared/round/round-file.ts';

type Words = {
  readonly title: string;
  readonly what: string;
  readonly lost: string;
  readonly signIn: string;
  readonly ownWay: string;
  readonly signInWith: (organisation: string) => string;
  readonly withPassword: string;
  readonly failed: string;
  readonly again: string;
  readonly unknown: { readonly title: string; readonly what: string; readonly remedy: string; readonly other: string };
  readonly viewer: { readonly title: string; readonly what: string; readonly remedy: string };
  readonly back: string;
};

export const SIGN_IN_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    title: 'Konsolen',
    what: 'För er som driver omgången. Den som har sökt eller är med i ett par använder länken i sina mejl i stället.',
    lost: 'Du var inte inloggad längre, så det du skickade togs inte emot. Logga in och gör om det.',
    signIn: 'Logga in',
    ownWay: 'Logga in med kontot i din egen organisation.',
    signInWith: (organisation) => `Logga in med ditt konto: ${organisation}`,
    withPassword: 'Logga in med lösenord',
    failed: 'Inloggningen gick inte igenom',
    again: 'Den kan ha tagit för lång tid. Försök igen.',
    unknown: {
      title: 'Du kan inte logga in här',
      what: 'Adressen du loggade in med finns inte bland dem som driver omgången.',
      remedy: 'Logga in med en annan adress, eller be den som driver omgången att lägga till din i omgångens fil.',
      other: 'Använd en annan adress',
    },
    viewer: {
      title: 'Du kan läsa men inte ändra',
      what: 'Inget har ändrats.',
      remedy: 'Be någon som får ändra att göra det, eller be om att få den rätten i omgångens fil.',
    },
    back: 'Tillbaka till översikten',
  },
  en: {
    title: 'The console',
    what: 'For those who run the round. If you have applied or are in a pair, use the link in your emails instead.',
    lost: 'You were no longer signed in, so what you sent was not taken. Sign in and do it again.',
    signIn: 'Sign in',
    ownWay: 'Sign in with the account of your own organisation.',
    signInWith: (organisation) => `Sign in with your account: ${organisation}`,
    withPassword: 'Sign in with a password',
    failed: 'Signing in did not work',
    again: 'It may have taken too long. Try again.',
    unknown: {
      title: 'You cannot sign in here',
      what: 'The address you signed in with is not among those who run the round.',
      remedy: 'Sign in with another address, or ask whoever runs the round to add yours to the round’s file.',
      other: 'Use another address',
    },
    viewer: {
      title: 'You can read but not change anything',
      what: 'Nothing has changed.',
      remedy: 'Ask somebody who may change things to do it, or ask for that right in the round’s file.',
    },
    back: 'Back to the overview',
  },
};
