import type { Say } from '../say.ts';

/** What the page says on where operators are signed in. */
export const signInsWords = (say: Say) => ({
  title: say({ sv: 'Inloggningar', en: 'Sign-ins' }),
  what: say({
    sv: 'En inloggning gäller i åtta timmar. Har du tappat bort en dator eller telefon, logga ut överallt.',
    en: 'A sign-in lasts for eight hours. If you have lost a computer or a phone, sign out everywhere.',
  }),
  you: say({ sv: 'Du', en: 'You' }),
  others: say({ sv: 'De andra', en: 'The others' }),
  here: (count: number) =>
    count === 1
      ? say({ sv: 'Du är inloggad bara här.', en: 'You are signed in here only.' })
      : say({
          sv: `Du är inloggad på ${count} ställen, det här inräknat.`,
          en: `You are signed in at ${count} places, this one among them.`,
        }),
  since: (time: string) => say({ sv: `sedan ${time}`, en: `since ${time}` }),
  everywhere: say({ sv: 'Logga ut överallt', en: 'Sign out everywhere' }),
  none: say({ sv: 'inte inloggad', en: 'not signed in' }),
  places: (count: number) =>
    count === 1
      ? say({ sv: 'inloggad på ett ställe', en: 'signed in at one place' })
      : say({ sv: `inloggad på ${count} ställen`, en: `signed in at ${count} places` }),
});
