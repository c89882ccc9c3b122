import type { Language } from '../../shared/round/round-file.ts';

export type ProblemStatus = 400 | 403 | 404 | 413 | 415 | 429 | 500;

type ProblemWords = { readonly title: string; readonly what: string; readonly remedy: string };

/** What happened, what became of it and what to do. */
export const WORDS: Readonly<Record<Language, Readonly<Record<ProblemStatus, ProblemWords>>>> = {
  sv: {
    400: {
      title: 'Vi kunde inte läsa det du skickade',
      what: 'Inget har sparats eller ändrats.',
      remedy: 'Gå tillbaka, ladda om sidan och försök igen.',
    },
    403: {
      title: 'Det gick inte att ta emot',
      what: 'Det du skickade kom inte från vår egen sida. Inget har ändrats.',
      remedy: 'Öppna sidan på nytt från mejlet och försök därifrån.',
    },
    404: {
      title: 'Sidan finns inte',
      what: 'Länken kan vara felskriven, avklippt eller ha gått ut.',
      remedy: 'Öppna länken från mejlet igen, eller gå till startsidan.',
    },
    413: {
      title: 'Texten är för lång',
      what: 'Det du skickade var större än vi kan ta emot. Inget har sparats.',
      remedy: 'Gå tillbaka och korta texten.',
    },
    415: {
      title: 'Vi kunde inte läsa det du skickade',
      what: 'Vi tar bara emot formulär från den här sidan. Inget har sparats.',
      remedy: 'Gå tillbaka, ladda om sidan och försök igen.',
    },
    429: {
      title: 'Det kommer mycket från samma nätverk just nu',
      what: 'Inget har mejlats, och inget har ändrats.',
      remedy: 'Försök igen om tio minuter, eller från ett annat nätverk, till exempel mobilens.',
    },
    500: {
      title: 'Något gick fel hos oss',
      what: 'Det du gjorde är kanske inte sparat. Vi har fått veta det.',
      remedy: 'Försök igen om en stund. Kontakta oss om det inte hjälper.',
    },
  },
  en: {
    400: {
      title: 'We could not read what you sent',
      what: 'Nothing has been saved or changed.',
      remedy: 'Go back, reload the page and try again.',
    },
    403: {
      title: 'We could not take this',
      what: 'What you sent did not come from our own page. Nothing has changed.',
      remedy: 'Open the page from your email again and try from there.',
    },
    404: {
      title: 'There is no such page',
      what: 'The link may be mistyped, cut off or out of date.',
      remedy: 'Open the link in your email again, or go to the start page.',
    },
    413: {
      title: 'The text is too long',
      what: 'What you sent was larger than we can take. Nothing has been saved.',
      remedy: 'Go back and shorten the text.',
    },
    415: {
      title: 'We could not read what you sent',
      what: 'We only take forms from this site. Nothing has been saved.',
      remedy: 'Go back, reload the page and try again.',
    },
    429: {
      title: 'Much is coming from the same network just now',
      what: 'Nothing has been emailed, and nothing has changed.',
      remedy: 'Try again in ten minutes, or from another network, such as your phone’s.',
    },
    500: {
      title: 'Something went wrong on our side',
      what: 'What you did may not be saved. We have been told.',
      remedy: 'Try again in a while. Contact us if that does not help.',
    },
  },
};
