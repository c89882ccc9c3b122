import type { Say } from '../say.ts';

/** The certificate of somebody, as operators get it. */
export const consoleCertificateWords = (say: Say) => ({
  title: (name: string) => say({ sv: `Intyg: ${name}`, en: `Certificate: ${name}` }),
  link: say({ sv: 'Intyg', en: 'Certificate' }),
  lead: say({
    sv: 'Intyget görs nu, av det som står här. Det är samma som personen hämtar på sin egen sida. Inget skickas; du lämnar det själv vidare. I loggen står att du har hämtat det.',
    en: 'The certificate is made now, of what stands here. It is the same that the person gets on their own page. Nothing is sent; you pass it on yourself. The audit says that you took it.',
  }),
  none: say({
    sv: 'Det finns inget att intyga: inget möte är noterat som att det blev av.',
    en: 'There is nothing to certify: no meeting is noted as held.',
  }),
  erased: say({
    sv: 'Personens namn är borttaget: det går inte att göra något intyg. Ett som personen redan har hämtat är fortfarande äkta.',
    en: 'This person’s name has been erased: no certificate can be made. One that the person has taken already is still genuine.',
  }),
  recommendation: {
    title: say({ sv: 'Rekommendationer', en: 'Recommendations' }),
    what: say({
      sv: 'Chefen kan skriva en rekommendation för sin mentor. Här är ett utkast av det som går att räkna, att göra klart och skriva under. Det finns också på chefens egen sida när omgången går mot sitt slut.',
      en: 'The manager can write a recommendation for their mentor. Here is a draft of what can be counted, to be finished and signed. It is on the manager’s own page too as the round draws to its end.',
    }),
    act: (name: string) => say({ sv: `Hämta utkast för ${name}`, en: `Get a draft for ${name}` }),
  },
  letters: say({
    sv: 'Namnet har bokstäver som typsnittet för PDF inte har. Personen kan skriva ut intyget från sin egen sida, med webbläsarens typsnitt.',
    en: 'The name has letters that the font for PDF does not have. The person can print the certificate from their own page, with the fonts of the browser.',
  }),
});
