import type { Say } from './say.ts';

/** The mail with an operator's first password. */
export const invitationWords = (say: Say) => ({
  subject: say({ sv: 'Du kan logga in', en: 'You can sign in' }),
  hello: (round: string) => say({ sv: `Hej! Du är med och driver ${round}.`, en: `Hello! You help to run ${round}.` }),
  signInAt: say({ sv: 'Logga in på', en: 'Sign in at' }),
  withThese: (address: string, password: string) =>
    say({ sv: `med adressen ${address} och lösenordet ${password}`, en: `with the address ${address} and the password ${password}` }),
  firstTime: (days: number) =>
    say({
      sv: `Första gången väljer du ett eget lösenord och kopplar en app för engångskoder. Lösenordet ovan gäller i ${days} dagar.`,
      en: `The first time you choose a password of your own and add an app for one-time codes. The password above is good for ${days} days.`,
    }),
});
