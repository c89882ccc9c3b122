import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

export type ProblemStatus = 400 | 403 | 404 | 413 | 415 | 429 | 500;

/** What happened, what became of it and what to do. */
export const problemWords = (say: Say) => ({
  400: {
    title: say({ sv: 'Vi kunde inte läsa det du skickade', en: 'We could not read what you sent' }),
    what: say({ sv: 'Inget har sparats eller ändrats.', en: 'Nothing has been saved or changed.' }),
    remedy: say({ sv: 'Gå tillbaka, ladda om sidan och försök igen.', en: 'Go back, reload the page and try again.' }),
  },
  403: {
    title: say({ sv: 'Det gick inte att ta emot', en: 'We could not take this' }),
    what: say({
      sv: 'Det du skickade kom inte från vår egen sida. Inget har ändrats.',
      en: 'What you sent did not come from our own page. Nothing has changed.',
    }),
    remedy: say({
      sv: 'Öppna sidan på nytt från mejlet och försök därifrån.',
      en: 'Open the page from your email again and try from there.',
    }),
  },
  404: {
    title: say({ sv: 'Sidan finns inte', en: 'There is no such page' }),
    what: say({ sv: 'Länken kan vara felskriven, avklippt eller ha gått ut.', en: 'The link may be mistyped, cut off or out of date.' }),
    remedy: say({
      sv: 'Öppna länken från mejlet igen, eller gå till startsidan.',
      en: 'Open the link in your email again, or go to the start page.',
    }),
  },
  413: {
    title: say({ sv: 'Texten är för lång', en: 'The text is too long' }),
    what: say({
      sv: 'Det du skickade var större än vi kan ta emot. Inget har sparats.',
      en: 'What you sent was larger than we can take. Nothing has been saved.',
    }),
    remedy: say({ sv: 'Gå tillbaka och korta texten.', en: 'Go back and shorten the text.' }),
  },
  415: {
    title: say({ sv: 'Vi kunde inte läsa det du skickade', en: 'We could not read what you sent' }),
    what: say({
      sv: 'Vi tar bara emot formulär från den här sidan. Inget har sparats.',
      en: 'We only take forms from this site. Nothing has been saved.',
    }),
    remedy: say({ sv: 'Gå tillbaka, ladda om sidan och försök igen.', en: 'Go back, reload the page and try again.' }),
  },
  429: {
    title: say(TERMS.crowded),
    what: say({ sv: 'Inget har mejlats, och inget har ändrats.', en: 'Nothing has been emailed, and nothing has changed.' }),
    remedy: say({
      sv: 'Försök igen om tio minuter, eller från ett annat nätverk, till exempel mobilens.',
      en: 'Try again in ten minutes, or from another network, such as your phone’s.',
    }),
  },
  500: {
    title: say({ sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' }),
    what: say({
      sv: 'Det du gjorde är kanske inte sparat. Vi har fått veta det.',
      en: 'What you did may not be saved. We have been told.',
    }),
    remedy: say({
      sv: 'Försök igen om en stund. Kontakta oss om det inte hjälper.',
      en: 'Try again in a while. Contact us if that does not help.',
    }),
  },
});
