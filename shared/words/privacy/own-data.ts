import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What stands around all that is kept about the reader. */
export const ownDataWords = (say: Say) => ({
  title: say({ sv: 'Allt vi har om dig', en: 'All we have about you' }),
  lead: say({
    sv: 'Det här är allt som finns sparat om dig, så som det ser ut just nu. Bara du ser den här sidan, och den som har länken till din sida.',
    en: 'This is everything that is kept about you, as it is just now. Only you see this page, and whoever has the link to your page.',
  }),
  file: say({ sv: 'Hämta allt som en fil (JSON)', en: 'Download it all as a file (JSON)' }),
  fileHint: say({
    sv: 'En fil som andra program kan läsa, till exempel om du vill ta med dig uppgifterna någon annanstans.',
    en: 'A file that other programs can read, for example if you want to take your data somewhere else.',
  }),
  why: say({ sv: 'Varför vi har det, vem som ser vad och hur länge', en: 'Why we have it, who sees what and for how long' }),
  unquote: {
    title: say({ sv: 'Att bli citerad', en: 'To be quoted' }),
    ask: say({ sv: 'Vill du ta tillbaka att dina svar får citeras?', en: 'Do you want to take back that your answers may be quoted?' }),
    hint: say({
      sv: 'Slutrapporten visar dem då inte längre. Den som redan har skrivit ut eller sparat rapporten har dem kvar.',
      en: 'The closing report then shows them no more. Whoever has printed or saved it already still has them.',
    }),
    yes: say({ sv: 'Ja, inget av det jag har skrivit får citeras', en: 'Yes, nothing that I wrote may be quoted' }),
    no: say({ sv: 'Nej', en: 'No' }),
    missing: say(TERMS.chooseYesOrNo),
    button: say(TERMS.sendAnswer),
  },
  nothing: say({ sv: 'Inget', en: 'Nothing' }),
  yes: say({ sv: 'ja', en: 'yes' }),
  no: say({ sv: 'nej', en: 'no' }),
  code: say({ sv: 'En kod, som inte säger något i sig', en: 'A code, which says nothing by itself' }),
  onRequest: (contact: string) =>
    say({
      sv: `Står inte här, för det kan avslöja vad någon annan har sagt i förtroende. Vill du läsa det, skriv till ${contact}: du får det som inte avslöjar andra.`,
      en: `Not shown here, since it may give away what somebody else said in confidence. To read it, write to ${contact}: you get what gives away nobody else.`,
    }),
  phoneShown: say({ sv: 'Den du träffar får se det', en: 'The person you meet may see it' }),
  phoneHidden: say({ sv: 'Bara de som samordnar ser det', en: 'Only the coordinators see it' }),
  assistantUntil: (assistant: string, day: string) => say({ sv: `${assistant}, till ${day}`, en: `${assistant}, until ${day}` }),
  fewerMails: say({ sv: 'Inga påminnelser', en: 'No reminders' }),
  allMails: say({ sv: 'Alla mejl', en: 'All emails' }),
  by: (who: string, at: string, what: string) => say({ sv: `${at}, ${who}: ${what}`, en: `${at}, ${who}: ${what}` }),
  on: (at: string, what: string) => say({ sv: `${at}: ${what}`, en: `${at}: ${what}` }),
  of: (what: string, value: string) => say({ sv: `${what}: ${value}`, en: `${what}: ${value}` }),
  wantsMinutes: say({ sv: 'Anteckningarna från avslutningen med mejl', en: 'The minutes of the closing workshop by email' }),
  wantsTalk: say({ sv: 'du ville prata med en tidigare mentor', en: 'you wanted to talk to a former mentor' }),
  answered: (granted: boolean) =>
    granted ? say({ sv: 'Ja, vi gör som du bad om.', en: 'Yes, we do as you asked.' }) : say({ sv: 'Nej.', en: 'No.' }),
  unusedSince: (at: string) => say({ sv: `Dina uppgifter används inte sedan ${at}`, en: `Your data have not been used since ${at}` }),
  you: say({ sv: 'du', en: 'you' }),
  coordinators: say({ sv: 'de som samordnar', en: 'the coordinators' }),
  byTelephone: say({ sv: 'Du sa ja på telefon.', en: 'You said yes by telephone.' }),
  course: {
    applied: say({ sv: 'ansökan kom in', en: 'the application came in' }),
    confirmed: say({ sv: 'adressen bekräftades', en: 'the address was confirmed' }),
    withdrew: say({ sv: 'du drog dig ur', en: 'you withdrew' }),
    evaluated: say({ sv: 'du svarade på utvärderingen', en: 'you answered the evaluation' }),
    askedToErase: say({ sv: 'du bad om att allt om dig tas bort', en: 'you asked for everything about you to be erased' }),
    merged: say({ sv: 'En annan ansökan från dig gäller i stället', en: 'Another application of yours holds instead' }),
  },
  asked: (name: string, day: string) => say({ sv: `${name}, tillfrågade ${day}`, en: `${name}, asked on ${day}` }),
  saidYes: (name: string, at: string) => say({ sv: `${name}: du sa ja ${at}`, en: `${name}: you said yes on ${at}` }),
  saidNo: (name: string, at: string) => say({ sv: `${name}: du sa nej ${at}`, en: `${name}: you said no on ${at}` }),
  meeting: (number: number, name: string) => say({ sv: `Möte ${number} med ${name}`, en: `Meeting ${number} with ${name}` }),
  planned: (week: string) => say({ sv: `planerat till ${week}`, en: `planned for ${week}` }),
  proposed: (times: string) => say({ sv: `förslag: ${times}`, en: `proposed: ${times}` }),
  calledOff: (at: string) => say({ sv: `${at}, inställt`, en: `${at}, cancelled` }),
  tookPlace: say({ sv: 'blev av, enligt dig', en: 'took place, by what you said' }),
  didNot: say({ sv: 'blev inte av, enligt dig', en: 'did not take place, by what you said' }),
  settled: (held: boolean) =>
    held
      ? say({ sv: 'blev av, enligt de som samordnar', en: 'took place, by what the coordinators noted' })
      : say({ sv: 'blev inte av, enligt de som samordnar', en: 'did not take place, by what the coordinators noted' }),
  recorded: say({ sv: 'noterat efteråt', en: 'noted afterwards' }),
  wantsContact: say({ sv: 'Du ville bli kontaktad', en: 'You wanted to be contacted' }),
  pulse: (pulse: number, name: string) =>
    say({ sv: `De korta frågorna ${pulse}, om ${name}`, en: `The short questions ${pulse}, about ${name}` }),
  pause: (name: string, from: string, until: string) => say({ sv: `${name}, ${from} till ${until}`, en: `${name}, ${from} to ${until}` }),
  there: (gathering: string, was: boolean) =>
    was
      ? say({ sv: `Du var på ${gathering}`, en: `You were at ${gathering}` })
      : say({ sv: `Du var inte på ${gathering}`, en: `You were not at ${gathering}` }),
  mayQuote: (question: string) => say({ sv: `Får citeras: ${question}`, en: `May be quoted: ${question}` }),
  noQuotes: say({ sv: 'Inga svar', en: 'No answers' }),
  links: (count: number, until: string) =>
    count === 1
      ? say({ sv: `En länk, som gäller till ${until}`, en: `One link, valid until ${until}` })
      : say({ sv: `${count} länkar, den sista gäller till ${until}`, en: `${count} links, the last one valid until ${until}` }),
  stopped: {
    bounced: say({ sv: 'Adressen tog inte emot mejl', en: 'The address did not take emails' }),
    'complained about': say({ sv: 'Mejl till adressen anmäldes som skräppost', en: 'Emails to the address were reported as spam' }),
    erased: say({ sv: 'Adressen är raderad och får inga mejl', en: 'The address is erased and gets no emails' }),
  },
  lettersBelow: (count: number) =>
    count === 0
      ? say({ sv: 'Inga mejl', en: 'No emails' })
      : say({ sv: `${count} mejl, som står längst ned`, en: `${count} emails, at the bottom` }),
  pairsWorkedOut: (count: number) =>
    count === 1
      ? say({ sv: 'Du finns med i ett godkänt förslag', en: 'You are in one approved plan' })
      : say({ sv: `Du finns med i ${count} godkända förslag`, en: `You are in ${count} approved plans` }),
  merged: (at: string, address: string) =>
    say({ sv: `Din andra ansökan, från ${address}, ${at}`, en: `Your other application, from ${address}, ${at}` }),
  lettersTitle: say({ sv: 'Mejlen till dig', en: 'The emails to you' }),
  noText: say({ sv: 'Vad det stod finns inte sparat.', en: 'What it said is not kept.' }),
  aboutOperators: say({ sv: 'Gäller bara de som samordnar', en: 'Only about the coordinators' }),
  notTied: say({ sv: 'Går inte att koppla till dig', en: 'Cannot be connected to you' }),
  networkForgotten: say({
    sv: 'Går inte att koppla till dig, och glöms inom några dagar',
    en: 'Cannot be connected to you, and is forgotten within a few days',
  }),
  daysForgotten: say({ sv: 'Glöms inom några dagar', en: 'Is forgotten within a few days' }),
});
