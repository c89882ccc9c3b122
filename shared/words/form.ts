import type { FieldFault } from '../domain/typed-text.ts';
import type { Say } from './say.ts';

/** What every form says. */
export const formWords = (say: Say) => ({
  optional: say({ sv: 'Frivilligt.', en: 'Optional.' }),
  noAnswer: say({ sv: 'Inget svar', en: 'No answer' }),
  noPreference: say({ sv: 'Spelar ingen roll', en: 'No preference' }),
  /** How to write a day where the browser has no field for one. */
  dayHint: (date: string) =>
    say({
      sv: `Visar din webbläsare ingen kalender skriver du datumet så här: ${date}.`,
      en: `If your browser shows no calendar, write the date like this: ${date}.`,
    }),
});

/** What is wrong with a field of any form, as a thing to do; `most` is how many characters there is room for, `found` what was found instead. */
export const faultWords = (say: Say, most: number, found: string) =>
  ({
    missing: say({ sv: 'Svara på frågan', en: 'Answer the question' }),
    'more than one': say({ sv: 'Ge bara ett svar', en: 'Give one answer only' }),
    'not an option': say({ sv: 'Välj bland svaren här', en: 'Choose among the answers here' }),
    'too long': say({
      sv: `Skriv högst ${most} tecken. Nu är det ${found}`,
      en: `Write ${most} characters or fewer. There are ${found} now`,
    }),
    'line break': say({ sv: 'Skriv på en rad', en: 'Write on one line' }),
    'link in a name': say({ sv: 'Skriv namnet utan länk', en: 'Write the name without a link' }),
    'personal number': say({
      sv: `${found} ser ut som ett personnummer. Vi behöver det inte: ta bort det. Ska det stå kvar trycker du en gång till`,
      en: `${found} looks like a personal number. We do not need it: take it out. If it is to stay, press once more`,
    }),
    'not an address':
      found === ''
        ? say({
            sv: 'Skriv hela mejladressen, till exempel namn@exempel.se',
            en: 'Enter the whole email address, such as name@example.com',
          })
        : say({
            sv: `Skriv hela mejladressen. Menade du ${found}?`,
            en: `Enter the whole email address. Did you mean ${found}?`,
          }),
    'several addresses': say({
      sv: 'Skriv en enda mejladress, utan komma och hakparenteser',
      en: 'Enter one email address only, without commas and brackets',
    }),
    'address too long': say({
      sv: 'Skriv en kortare mejladress. Den här är längre än en adress kan vara',
      en: 'Enter a shorter email address. This one is longer than an address can be',
    }),
    'not a phone number': say({
      sv: 'Skriv telefonnumret med siffror, till exempel 070-123 45 67 eller +46 70 123 45 67',
      en: 'Write the phone number in digits, such as 070-123 45 67 or +46 70 123 45 67',
    }),
    'not a date': say({
      sv: 'Skriv ett datum som finns, med år, månad och dag',
      en: 'Write a date that exists, with year, month and day',
    }),
    'not a time': say({ sv: 'Skriv klockslaget så här: 14.30', en: 'Write the time of day like this: 14:30' }),
    'not a number': say({ sv: `Skriv ett helt tal i siffror, ${found}`, en: `Write a whole number in digits, ${found}` }),
    'not a link': say({
      sv: 'Skriv hela länken, med https:// först, eller lämna tomt',
      en: 'Write the whole link, with https:// first, or leave it empty',
    }),
    'own address': say({
      sv: 'Det är din egen adress. Dit kommer allt redan',
      en: 'That is your own address. Everything comes there already',
    }),
    'address of ours': say({
      sv: 'Den adressen hör till oss som driver programmet: ingen kan vara med, boka eller få svar med den. Skriv en annan',
      en: 'That address belongs to us who run the programme: nobody can take part, book or be answered with it. Write another',
    }),
    'address of the assistant': say({
      sv: 'Det är din assistents adress. Skriv din egen',
      en: 'That is your assistant’s address. Write your own',
    }),
    'letters mail cannot carry': say({
      sv: `Byt ${found} före @ mot en vanlig bokstav, a–z. Mejl kan inte bära andra tecken där, inte heller sådana som ser likadana ut`,
      en: `Put a plain letter, a–z, in the place of ${found} before the @. Email cannot carry other signs there, not even those that look the same`,
    }),
  }) satisfies Readonly<Record<FieldFault, string>>;
