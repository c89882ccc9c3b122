import type { Say } from '../say.ts';

/** What an operator reads who is asked what is kept about somebody. */
export const givingDataWords = (say: Say) => ({
  link: say({ sv: 'Lämna ut allt som finns om personen', en: 'Give out all that is kept about the person' }),
  title: (name: string) => say({ sv: `Allt som finns om ${name}`, en: `All that is kept about ${name}` }),
  lead: (name: string) =>
    say({
      sv: `${name} kan själv se och hämta allt på sin sida. Här får du samma sak som en fil, om personen frågar er i stället. Svara inom en månad.`,
      en: `${name} can see and download it all on their own page. Here you get the same as a file, if they ask you instead. Answer within a month.`,
    }),
  holds: say({ sv: 'Det som finns', en: 'What there is' }),
  pairs: say({ sv: 'Par', en: 'Pairs' }),
  letters: say({ sv: 'Mejl', en: 'Emails' }),
  texts: say({ sv: 'varav med texten sparad', en: 'of which the text is kept' }),
  acts: say({ sv: 'Rader i loggen', en: 'Lines in the log' }),
  notes: say({ sv: 'Anteckningar och skäl, att läsa igenom först', en: 'Notes and reasons, to look through first' }),
  readable: say({ sv: 'Hämta att läsa', en: 'Download to read' }),
  json: say({ sv: 'Hämta som JSON', en: 'Download as JSON' }),
  plain: say({ sv: 'Det personen själv ser', en: 'What the person sees themselves' }),
  plainHint: say({
    sv: 'Det kan du skicka vidare som det är, på personens språk. Skicka det bara till adressen här, eller när du vet vem som frågar.',
    en: 'You can send it on as it is, in the person’s language. Send it only to the address here, or when you know who asks.',
  }),
  all: say({ sv: 'Med det som ska läsas igenom', en: 'With what has to be looked through' }),
  allHint: say({
    sv: 'Anteckningar, skäl och det någon har berättat i förtroende om paret. Läs igenom och ta bort det som avslöjar någon annan innan du lämnar ut det (artikel 15.4 i dataskyddsförordningen).',
    en: 'Notes, reasons and what somebody told in confidence about the pair. Look through it and take away what gives away somebody else before you give it out (Article 15(4) of the GDPR).',
  }),
  logged: say({
    sv: 'I filen står också det personen har skrivit fritt. Loggen säger vem av er som hämtade den, och det ser personen.',
    en: 'The file also holds what the person wrote in their own words. The log says which of you took it, and the person can see that.',
  }),
  lookThrough: say({ sv: 'Att läsa igenom innan det lämnas ut', en: 'To look through before it is given out' }),
  noted: (who: string, at: string) => say({ sv: `${who}, ${at}`, en: `${who}, ${at}` }),
});
