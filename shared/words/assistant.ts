import type { Say } from './say.ts';

/** What is said to a manager where an assistant is named, changed or removed. */
export const assistantWords = (say: Say) => ({
  name: say({ sv: 'Assistentens namn', en: 'The assistant’s name' }),
  email: say({ sv: 'Assistentens mejladress', en: 'The assistant’s email address' }),
  missingName: say({ sv: 'Skriv assistentens namn', en: 'Enter the assistant’s name' }),
  missingEmail: say({ sv: 'Skriv assistentens mejladress', en: 'Enter the assistant’s email address' }),
  language: say({ sv: 'Språk i mejlen till assistenten', en: 'Language of emails to the assistant' }),
  missingLanguage: say({ sv: 'Välj ett språk', en: 'Choose a language' }),
  ownAddress: say({ sv: 'Det är din egen adress. Dit kommer allt redan', en: 'That is your own address. Everything comes there already' }),
  partnersAddress: (name: string) =>
    say({
      sv: `Det är adressen till ${name}, som du träffar. Ingen kan välja för er båda`,
      en: `That is the address of ${name}, whom you meet. Nobody can choose for both of you`,
    }),
  title: say({ sv: 'Vem bokar dina möten?', en: 'Who books your meetings?' }),
  /** On the manager's own page, in one line. */
  link: say({ sv: 'Låt en assistent boka åt dig', en: 'Let an assistant book for you' }),
  linkNow: (name: string) => say({ sv: `${name} bokar åt dig: ändra eller ta bort`, en: `${name} books for you: change or remove` }),
  lead: say({
    sv: 'Du kan ange en assistent, som får en egen länk. Den kan föreslå, välja, flytta och ställa in tider och se när, var och med vem. Inget annat: inte läsa svar, svara åt dig eller lämna programmet. Du får alla mejl om bokningar ändå.',
    en: 'You can name an assistant, who gets a link of their own. It can propose, choose, move and cancel times, and see when, where and with whom. Nothing else: not read answers, answer for you or leave the programme. You get all emails about bookings as before.',
  }),
  now: (name: string, address: string) => say({ sv: `${name} (${address}) bokar åt dig.`, en: `${name} (${address}) books for you.` }),
  whatHappens: say({
    sv: 'Assistenten får ett mejl om att du har valt det, vad länken öppnar och hur man säger nej.',
    en: 'The assistant gets an email that says that you chose this, what the link opens and how to say no.',
  }),
  save: say({ sv: 'Spara', en: 'Save' }),
  removal: {
    title: say({ sv: 'Ta bort assistenten', en: 'Remove the assistant' }),
    ask: (name: string) => say({ sv: `Ska ${name} sluta boka åt dig?`, en: `Is ${name} to stop booking for you?` }),
    hint: say({
      sv: 'Länken slutar gälla, och det som är bokat tas bort ur assistentens kalender. Mötena hålls som bokat.',
      en: 'The link stops working, and what is booked leaves the assistant’s calendar. The meetings take place as booked.',
    }),
    yes: say({ sv: 'Ja, ta bort', en: 'Yes, remove' }),
    no: say({ sv: 'Nej, behåll', en: 'No, keep' }),
    missing: say({ sv: 'Välj ja eller nej', en: 'Choose yes or no' }),
    button: say({ sv: 'Skicka svaret', en: 'Send your answer' }),
  },
});
