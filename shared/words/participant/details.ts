import type { Say } from '../say.ts';

/** What the page says on which one sees and corrects what one has answered. */
export const details = (say: Say) => ({
  title: say({ sv: 'Dina uppgifter', en: 'Your details' }),
  lead: say({
    sv: 'Det här har du svarat. Du kan ändra det tills vi har hittat någon åt dig. Det du sparar gäller direkt.',
    en: 'This is what you answered. You can change it until we have found somebody for you. What you save holds at once.',
  }),
  inPair: (contact: string) =>
    say({
      sv: `Det här har du svarat. Nu när vi har föreslagit någon för dig ändrar du det genom ${contact}.`,
      en: `This is what you answered. Now that we have suggested somebody to you, change it through ${contact}.`,
    }),
  closed: say({ sv: 'Det här har du svarat. Programmet är avslutat.', en: 'This is what you answered. The programme is closed.' }),
  address: say({ sv: 'Mejladress', en: 'Email address' }),
  addressHint: (contact: string) =>
    say({ sv: `Ska adressen ändras, skriv till ${contact}.`, en: `If the address is to be changed, write to ${contact}.` }),
  language: say({ sv: 'Vilket språk vill du ha mejl på?', en: 'In which language would you like your emails?' }),
  languageMissing: say({ sv: 'Välj språk', en: 'Choose a language' }),
  button: say({ sv: 'Spara', en: 'Save' }),
  nothing: say({ sv: 'Inget svar', en: 'No answer' }),
  changed: {
    title: say({ sv: 'Vad som har ändrats', en: 'What has been changed' }),
    when: (who: string, at: string) => say({ sv: `${who}, ${at}`, en: `${who}, ${at}` }),
    you: say({ sv: 'Du', en: 'You' }),
    change: (label: string, was: string, is: string) => say({ sv: `${label}: ${was} → ${is}`, en: `${label}: ${was} → ${is}` }),
  },
  /** On one's own page, when coordinators have changed something. */
  notice: (who: string, at: string, what: string) =>
    say({ sv: `${who} rättade dina uppgifter ${at}: ${what}.`, en: `${who} corrected your details on ${at}: ${what}.` }),
  see: say({ sv: 'Se vad som ändrades', en: 'See what was changed' }),
  link: {
    change: say({ sv: 'Se och ändra dina uppgifter', en: 'See and change your details' }),
    see: say({ sv: 'Se dina uppgifter', en: 'See your details' }),
  },
});
