import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the pages say on which operators enter people who have not applied. */
export const enteringWords = (say: Say) => ({
  title: (role: Role) =>
    role === 'mentor' ? say({ sv: 'Skriv in en student', en: 'Enter a student' }) : say({ sv: 'Skriv in en chef', en: 'Enter a manager' }),
  other: (role: Role) =>
    role === 'mentor'
      ? say({ sv: 'Skriv in en chef i stället', en: 'Enter a manager instead' })
      : say({ sv: 'Skriv in en student i stället', en: 'Enter a student instead' }),
  link: say({ sv: 'Skriv in en person', en: 'Enter a person' }),
  lead: say({
    sv: 'Namn och adress behövs. Fyll i resten så långt du vet. Personen får ett mejl om vem som har skrivit in den och varför, och kan titta, fylla i, rätta eller säga nej.',
    en: 'A name and an address are needed. Fill in the rest as far as you know. The person gets an email that says who entered them and why, and can look, complete, correct or say no.',
  }),
  untilThen: say({
    sv: 'Personen räknas med när paren räknas fram, men får frågan om någon först när den har svarat. Vad personen behöver för att kunna delta och vem den känner svarar den på själv.',
    en: 'The person is counted in when pairs are worked out, but is asked about somebody only after they have answered. What they need to take part and whom they know, they say themselves.',
  }),
  why: say({ sv: 'Varför skriver du in personen?', en: 'Why do you enter the person?' }),
  whyAll: say({ sv: 'Varför skriver du in personerna?', en: 'Why do you enter these people?' }),
  whyHint: say({
    sv: 'Läses av den du skriver in. Till exempel ”HR har föreslagit dig”.',
    en: 'Read by whoever you enter. For example “HR has suggested you”.',
  }),
  whyMissing: say({ sv: 'Skriv varför, så att personen förstår mejlet', en: 'Say why, so that the person understands the email' }),
  language: say({ sv: 'Språk i mejl', en: 'Language of emails' }),
  telephone: say({ sv: 'Har personen sagt ja på telefon?', en: 'Has the person said yes by telephone?' }),
  telephoneHint: say({
    sv: 'Då kan personen få frågan om någon direkt, och allt som måste besvaras behöver vara ifyllt.',
    en: 'Then the person can be asked about somebody at once, and all that has to be answered needs to be filled in.',
  }),
  telephoneYes: say({ sv: 'Ja, bekräftat på telefon', en: 'Yes, confirmed by telephone' }),
  nameMissing: say({ sv: 'Skriv namnet', en: 'Enter the name' }),
  addressMissing: say({ sv: 'Skriv mejladressen', en: 'Enter the email address' }),
  known: (name: string) =>
    say({
      sv: `Adressen har redan ${name}. Öppna den personen bland de sökande.`,
      en: `${name} has that address already. Open that person among the applicants.`,
    }),
  taken: say({
    sv: 'Adressen används redan av någon på den andra sidan. Skriv en annan.',
    en: 'Somebody on the other side uses that address already. Type another one.',
  }),
  incomplete: say({
    sv: 'Bekräftat på telefon kräver svar på den här frågan',
    en: 'Confirmed by telephone needs an answer to this question',
  }),
  look: say({ sv: 'Visa mejlet först', en: 'Show the email first' }),
  preview: {
    title: say({ sv: 'Det här mejlet går ut', en: 'This email goes out' }),
    titleSilent: say({ sv: 'Det här mejlet går inte fram', en: 'This email does not get through' }),
    silent: say({
      sv: 'Den som har adressen har velat att allt om sig tas bort, så den får inga mejl. Fråga personen först. Säger den ja på telefon, gå tillbaka och kryssa i det: då går mejlen igen.',
      en: 'Whoever has the address wanted everything about them to be erased, so it gets no email. Ask the person first. If they say yes by telephone, go back and tick that: then emails go again.',
    }),
    to: say(TERMS.to),
    subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
    when: say({ sv: 'Det går ut på dagtid, från klockan sju.', en: 'It goes out in the daytime, from seven in the morning.' }),
    slip: (meant: string) => say({ sv: `Menade du ${meant}?`, en: `Did you mean ${meant}?` }),
    namesake: say({ sv: 'Någon med samma namn finns redan:', en: 'Somebody with the same name is there already:' }),
    act: say({ sv: 'Skriv in och skicka', en: 'Enter and send' }),
    actSilent: say({ sv: 'Skriv in ändå', en: 'Enter all the same' }),
    change: say({ sv: 'Ändra', en: 'Change' }),
  },
  back: say({ sv: 'Tillbaka till de sökande', en: 'Back to the applicants' }),
  by: say({ sv: 'Inskriven av', en: 'Entered by' }),
  byWhom: (name: string, at: string, why: string, byTelephone: boolean) =>
    say({
      sv: `${name}, ${at}: ${why}${byTelephone ? ' (bekräftat på telefon)' : ''}`,
      en: `${name}, ${at}: ${why}${byTelephone ? ' (confirmed by telephone)' : ''}`,
    }),
  unanswered: say({ sv: 'Saknar svar på', en: 'Not answered yet' }),
});
