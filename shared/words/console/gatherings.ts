import type { Comes } from '../../domain/gathering/said.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says of who comes to a gathering. */
export const guestWords = (say: Say) => ({
  title: (the: string) => say({ sv: `Vilka kommer till ${the}`, en: `Who comes to ${the}` }),
  asOf: (time: string) => say({ sv: `Så stod det ${time}.`, en: `As it stood on ${time}.` }),
  askedOn: (day: string) =>
    say({
      sv: `Alla får frågan med inbjudan, omkring ${day}. Den som vill kan säga det på sin sida redan nu.`,
      en: `Everybody is asked with the invitation, about ${day}. Whoever wants to can say so on their page already.`,
    }),
  none: say({ sv: 'Ingen är i något par än, så ingen är inbjuden.', en: 'Nobody is in a pair yet, so nobody is invited.' }),
  caption: say({ sv: 'Alla inbjudna, i namnordning', en: 'Everybody invited, by name' }),
  name: say(TERMS.name),
  side: say(TERMS.side),
  phone: say(TERMS.phone),
  coming: say({ sv: 'Kommer', en: 'Comes' }),
  there: say({ sv: 'Var där', en: 'Was there' }),
  wasThere: (name: string) => say({ sv: `${name} var där`, en: `${name} was there` }),
  tickHint: say({
    sv: 'Pricka av vilka som var där och spara. Ingen får mejl om det.',
    en: 'Tick who was there and save. Nobody gets an email about it.',
  }),
  saveThere: say({ sv: 'Spara vilka som var där', en: 'Save who was there' }),
  comes: {
    yes: say({ sv: 'Ja', en: 'Yes' }),
    online: say({ sv: 'Via länken', en: 'By the link' }),
    no: say({ sv: 'Nej', en: 'No' }),
    unsaid: say({ sv: 'Har inte sagt', en: 'Has not said' }),
    before: (said: string) => say({ sv: `Har inte sagt igen (förut: ${said})`, en: `Has not said again (before: ${said})` }),
  } satisfies Readonly<Record<Comes | 'unsaid', string>> & { readonly before: (said: string) => string },
  notedBy: (operator: string, day: string) => say({ sv: `${operator} noterade det ${day}`, en: `${operator} noted that on ${day}` }),
  figures: {
    yes: say({ sv: 'kommer', en: 'come' }),
    online: say({ sv: 'är med via länken', en: 'join by the link' }),
    no: say({ sv: 'kommer inte', en: 'do not come' }),
    unsaid: say({ sv: 'har inte sagt', en: 'have not said' }),
    there: say({ sv: 'var där', en: 'were there' }),
  },
  needs: {
    title: say({ sv: 'Behöver', en: 'Needs' }),
    /** In place of words that are closed. */
    some: say({ sv: 'Har skrivit', en: 'Has written' }),
    food: (text: string) => say({ sv: `Mat: ${text}`, en: `Food: ${text}` }),
    access: (text: string) => say({ sv: `Lokal: ${text}`, en: `Room: ${text}` }),
    applied: (text: string) => say({ sv: `I ansökan: ${text}`, en: `When applying: ${text}` }),
    closed: say({
      sv: 'Vad de behöver är stängt, också för utskriften, tills du öppnar det. Loggen säger vem som gjorde det.',
      en: 'What they need is closed, on paper too, until you open it. The log says who did.',
    }),
    seen: say(TERMS.shownAWhile),
    act: say({ sv: 'Öppna vad de behöver', en: 'Open what they need' }),
  },
  late: {
    title: (time: string) => say({ sv: `Sagt sent, efter ${time}`, en: `Said late, after ${time}` }),
    said: (name: string, what: string, at: string) => say({ sv: `${name}: ${what}, ${at}`, en: `${name}: ${what}, ${at}` }),
  },
  print: say({
    sv: 'Skriv ut sidan: på papper står bara listan, med rutor att pricka av i, på A4.',
    en: 'Print this page: on paper there is only the list, with boxes to tick, on A4.',
  }),
  badges: {
    link: say({ sv: 'Namnskyltar', en: 'Badges' }),
    title: (the: string) => say({ sv: `Namnskyltar till ${the}`, en: `Badges for ${the}` }),
    what: (count: number) =>
      say({
        sv: `${count} skyltar: till alla som kommer, och till dem som inte har sagt. Skriv ut sidan på A4, tio skyltar per ark (85 × 54 mm).`,
        en: `${count} badges: for everybody who comes, and for those who have not said. Print this page on A4, ten badges a sheet (85 × 54 mm).`,
      }),
    none: say({ sv: 'Ingen kommer än, så det finns inga skyltar.', en: 'Nobody comes yet, so there are no badges.' }),
    back: say({ sv: 'Till listan', en: 'To the list' }),
    organisation: say({ sv: 'Organisation', en: 'Organisation' }),
    round: say({ sv: 'Omgång', en: 'Round' }),
  },
  other: (the: string) => say({ sv: `Vilka kommer till ${the}`, en: `Who comes to ${the}` }),
  download: say({ sv: 'Hämta listan som CSV', en: 'Download the list as CSV' }),
  downloadOpen: say({ sv: 'Hämta listan som CSV, med vad de behöver', en: 'Download the list as CSV, with what they need' }),
  downloadBadges: say({ sv: 'Hämta skyltarna som CSV', en: 'Download the badges as CSV' }),
  note: {
    title: say({ sv: 'Notera vad någon har sagt', en: 'Note what somebody said' }),
    what: say({
      sv: 'När någon har ringt eller skrivit. Ingen får mejl om det: det står på personens egen sida, med ditt namn, och kan ändras där tills det börjar.',
      en: 'When somebody has called or written. Nobody gets an email about it: it stands on the person’s own page, with your name, and can be changed there until it begins.',
    }),
    over: say({
      sv: 'Det har börjat, så ingen kan ändra sitt svar längre.',
      en: 'It has begun, so nobody can change their answer any more.',
    }),
    person: say({ sv: 'Vem', en: 'Who' }),
    missingPerson: say({ sv: 'Välj vem det gäller', en: 'Choose whom it is about' }),
    ask: say({ sv: 'Kommer personen?', en: 'Does the person come?' }),
    options: {
      yes: say({ sv: 'Ja', en: 'Yes' }),
      online: say({ sv: 'Är med via länken', en: 'Joins by the link' }),
      no: say({ sv: 'Nej', en: 'No' }),
    } satisfies Readonly<Record<Comes, string>>,
    missing: say({ sv: 'Välj om personen kommer eller inte', en: 'Choose whether the person comes or not' }),
    food: { label: say({ sv: 'Vad köket behöver veta', en: 'What the kitchen must know' }), hint: leftEmpty(say) },
    access: { label: say({ sv: 'Vad personen behöver i lokalen', en: 'What the person needs in the room' }), hint: leftEmpty(say) },
    act: say({ sv: 'Notera', en: 'Note it' }),
  },
  /** On the page of a person. */
  own: {
    comes: (the: string, comes: string) =>
      say({ sv: `Till ${the}: ${comes.toLocaleLowerCase('sv')}`, en: `To ${the}: ${comes.toLocaleLowerCase('en')}` }),
  },
});

function leftEmpty(say: Say): string {
  return say({
    sv: 'Lämna tomt om det som står där ska stå kvar. Personen kan själv ändra det på sin sida.',
    en: 'Leave it empty to keep what stands there. The person can change it on their own page.',
  });
}
