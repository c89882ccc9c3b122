import type { Say } from '../say.ts';

/** What the page says on which operators correct somebody's answers, and what is shown of corrections. */
export const correctingWords = (say: Say) => ({
  title: (name: string) => say({ sv: `Rätta ${name}`, en: `Correct ${name}` }),
  link: say({ sv: 'Rätta svar, namn och språk', en: 'Correct answers, name and language' }),
  lead: say({
    sv: 'Rätta det personen har bett om eller det ni vet är fel. Personen ser på sin sida vad som ändrades, av vem och när. Adress och telefon rättas på personens sida i konsolen.',
    en: 'Correct what the person asked for or what you know is wrong. Their own page shows what was changed, by whom and when. The address and the phone number are corrected on the person’s page in the console.',
  }),
  inPair: say({
    sv: 'Personen är i ett par. Den andra ser det nya på sin sida; paret ändras inte av det.',
    en: 'The person is in a pair. The other one sees the new answers on their page; the pair does not change by it.',
  }),
  sealed: say({
    sv: 'Det personen har skrivit med egna ord är stängt. Öppna det om det ska rättas; det står i loggen.',
    en: 'What the person wrote in their own words is closed. Open it if it is to be corrected; the log will say so.',
  }),
  open: say({ sv: 'Öppna texten', en: 'Open the text' }),
  look: say({ sv: 'Visa ändringen först', en: 'Show the change first' }),
  preview: {
    title: say({ sv: 'Det här ändras', en: 'This changes' }),
    nothing: say({ sv: 'Inget är ändrat. Rätta något först.', en: 'Nothing is changed. Correct something first.' }),
    letter: say({ sv: 'Det här mejlet får personen', en: 'The person gets this email' }),
    when: say({
      sv: 'Det går ut på dagtid, och bara ett sådant om dagen hur många gånger ni än rättar.',
      en: 'It goes out in the daytime, and only one a day however often you correct.',
    }),
    noLetter: say({
      sv: 'Inget mejl går ut: personen har inte bekräftat sin adress, och ser ändå vad som gäller när den gör det.',
      en: 'No email goes out: the person has not confirmed the address, and sees what holds when they do.',
    }),
    to: say({ sv: 'Till', en: 'To' }),
    subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
    act: say({ sv: 'Rätta', en: 'Correct' }),
    change: say({ sv: 'Ändra', en: 'Change' }),
  },
  change: (was: string, is: string) => say({ sv: `${was} → ${is}`, en: `${was} → ${is}` }),
  empty: say({ sv: '(tomt)', en: '(empty)' }),
  corrections: {
    title: say({ sv: 'Rättat efter att ansökan kom in', en: 'Corrected after the application came in' }),
    when: (name: string, at: string) => say({ sv: `${name}, ${at}`, en: `${name}, ${at}` }),
    themselves: say({ sv: 'Personen själv', en: 'The person themselves' }),
  },
});
