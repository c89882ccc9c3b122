import type { Subject, What } from '../../domain/privacy/what-is-kept.ts';
import type { Round } from '../../round/round-file.ts';
import { comingWords } from '../coming.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What is kept, as it is called to whom it is about. */
export const whatWords = (say: Say, round: Round): Readonly<Record<What, string>> => ({
  name: say(TERMS.name),
  address: say({ sv: 'Mejladress', en: 'Email address' }),
  phone: say({ sv: 'Telefonnummer, och vem som får se det', en: 'Phone number, and who may see it' }),
  occupation: say({ sv: 'Vad du läser eller arbetar med', en: 'What you study or work with' }),
  themes: say({ sv: 'Teman, och vad du vill få ut av det', en: 'Themes, and what you want to get out of it' }),
  wish: say({
    sv: 'Vad du vill att den andra ska förstå, eller förstå själv',
    en: 'What you would like the other one to understand, or to understand',
  }),
  'how to meet': say({ sv: 'När, hur och på vilka språk du kan träffas', en: 'When, how and in which languages you can meet' }),
  needs: say({ sv: 'Vad som gör det lättare för dig att delta', en: 'What makes it easier for you to take part' }),
  ties: say({ sv: 'Vem du känner eller arbetar med på andra sidan', en: 'Whom you know or work with on the other side' }),
  'own questions': say({ sv: 'Svar på programmets egna frågor', en: 'Answers to the programme’s own questions' }),
  assistant: say({
    sv: 'Assistent som bokar åt dig: namn, mejladress och val',
    en: 'Assistant who books for you: name, email address and choices',
  }),
  language: say({ sv: 'Språk i mejl', en: 'Language of emails' }),
  channel: say({ sv: 'Var du hittade inbjudan', en: 'Where you found the call' }),
  corrections: say({ sv: 'Vad som har rättats, när och av vem', en: 'What has been corrected, when and by whom' }),
  entered: say({
    sv: 'Om du inte sökte själv: vem som skrev in dig, när och varför',
    en: 'If you did not apply yourself: who entered you, when and why',
  }),
  course: say({ sv: 'När du sökte, bekräftade, svarade eller lämnade', en: 'When you applied, confirmed, answered or left' }),
  pairing: say({ sv: 'Vem du får förslag om eller träffar, och varför ni två', en: 'Who you are suggested or meet, and why you two' }),
  'answer to offer': say({ sv: 'Dina svar på förslag', en: 'Your answers to suggestions' }),
  aside: say({
    sv: 'Beslut om att du är på vänt, inte är med eller får träffa fler, med skälet',
    en: 'Decisions that you are on hold, not in the round or may meet more people, with the reason',
  }),
  approval: say({
    sv: 'Vilka par som räknades fram och godkändes, som interna nummer',
    en: 'Which pairs were worked out and approved, as internal numbers',
  }),
  meetings: say({ sv: 'Mötestider, förslag på tider och platser', en: 'Meeting times, proposed times and places' }),
  'what happened': say({ sv: 'Om mötena blev av', en: 'Whether the meetings took place' }),
  'how it was': say({
    sv: 'Hur det var och hur det går, som siffror, och om du vill bli kontaktad',
    en: 'How it was and how it is going, as figures, and whether you want to be contacted',
  }),
  'own words': say({
    sv: 'Vad du har skrivit om möten, hur det går och pauser',
    en: 'What you have written about meetings, how it is going and pauses',
  }),
  pauses: say({ sv: 'När ni pausar', en: 'When you pause' }),
  coming: say({
    sv: `Om du kommer till ${comingWords(say).theOnesOf(round)}, och om du var där`,
    en: `Whether you come to ${comingWords(say).theOnesOf(round)}, and whether you were there`,
  }),
  'needs there': say({ sv: 'Vad köket och lokalen behöver veta', en: 'What the kitchen and the room must know' }),
  evaluation: say({ sv: 'Dina svar i utvärderingen', en: 'Your answers in the evaluation' }),
  quotes: say({ sv: 'Vilka av dem som får citeras', en: 'Which of them may be quoted' }),
  'before the workshop': say({ sv: 'Vad du svarar inför avslutningen', en: 'What you answer before the closing workshop' }),
  'on the wall': say({
    sv: 'Kort, röster och beslut i rummet på avslutningen, utan namn',
    en: 'Cards, votes and decisions in the room at the closing workshop, without names',
  }),
  'phone in the room': say({ sv: 'Telefonen i rummet, som en kod', en: 'The phone in the room, as a code' }),
  'yes for afterwards': say({ sv: 'Vad du säger ja till efter programmet', en: 'What you say yes to after the programme' }),
  'follow-up answers': say({
    sv: 'Dina svar på tre frågor, tre månader efter programmet',
    en: 'Your answers to three questions, three months after the programme',
  }),
  letters: say({ sv: 'Vilka mejl vi har skickat, och om de kom fram', en: 'Which emails we have sent, and whether they arrived' }),
  'letter text': say({ sv: 'Vad det stod i mejlen', en: 'What the emails said' }),
  written: say({ sv: 'Mejl som de som samordnar skriver, och till vilka', en: 'Emails the coordinators write, and to whom' }),
  links: say({ sv: 'Länkarna till din sida, som koder', en: 'The links to your page, as codes' }),
  'mail choices': say({ sv: 'Vilka mejl du vill ha', en: 'Which emails you want' }),
  silent: say({
    sv: 'Att en adress inte tar emot mejl eller har anmält dem, där adressen är en kod',
    en: 'That an address takes no emails or has reported them, where the address is a code',
  }),
  notes: say({ sv: 'Vad de som samordnar antecknar för varandra', en: 'What the coordinators note for each other' }),
  care: say({
    sv: 'Vilka som inte ska föras ihop, och varför, om någon har berättat något i förtroende',
    en: 'Who is not to be brought together, and why, if somebody has told something in confidence',
  }),
  list: say({ sv: 'Vad som står på samordnarnas lista', en: 'What is on the coordinators’ list' }),
  requests: say({
    sv: 'Vad du har begärt om dina uppgifter, och vad du fick till svar',
    en: 'What you have asked about your data, and what you were answered',
  }),
  question: say({
    sv: 'Vad du frågar på inbjudan, adressen om du fyller i en, och svaret',
    en: 'What you ask on the call, the address if you fill one in, and the answer',
  }),
  'left address': say({
    sv: 'Adressen du lämnar för att bli påmind eller prata med en tidigare mentor',
    en: 'The address you leave to be reminded or to talk to a former mentor',
  }),
  disclosures: say({
    sv: 'När ditt ärende har lämnats ut som allmän handling, och hur mycket som var maskerat',
    en: 'When your case was given out as a public document, and how much was masked',
  }),
  'fault report': say({
    sv: 'Brister i tillgänglighet som du rapporterar, och adressen om du fyller i en',
    en: 'Shortcomings in accessibility that you report, and the address if you fill one in',
  }),
  acts: say({
    sv: 'Vad de som samordnar har gjort, och vem av dem som har läst det du skrivit fritt',
    en: 'What the coordinators have done, and which of them has read what you wrote in your own words',
  }),
  id: say({ sv: 'Ditt nummer i systemet', en: 'Your number in the system' }),
  draft: say({ sv: 'En ansökan som inte är skickad', en: 'An application that is not sent' }),
  'refused form': say({
    sv: 'Vad du skrev i ett formulär som inte kunde tas emot',
    en: 'What you wrote in a form that could not be taken',
  }),
  'address code': say({
    sv: 'Din adress som en kod, så att den bara används en gång',
    en: 'Your address as a code, so that it is used only once',
  }),
  'network code': say({
    sv: 'Nätverket du kommer från, som en kod',
    en: 'The network you come from, as a code',
  }),
  'days of letters': say({
    sv: 'Vilka dagar du har fått mejl, så att det blir få',
    en: 'On which days you have had emails, so that they are few',
  }),
  operator: say({ sv: 'Vilken samordnare som gjorde något', en: 'Which coordinator did something' }),
  'sign-ins': say({ sv: 'När en samordnare är inloggad', en: 'When a coordinator is signed in' }),
});

/** The headings it stands under. */
export const subjectWords = (say: Say, round: Round): Readonly<Record<Subject, string>> => ({
  application: say({ sv: 'Din ansökan', en: 'Your application' }),
  place: say({ sv: 'Din plats', en: 'Your place' }),
  meetings: say({ sv: 'Mötena', en: 'The meetings' }),
  gatherings: comingWords(say).onesOf(round),
  evaluation: say(TERMS.evaluation),
  workshop: say(TERMS.workshop),
  letters: say({ sv: 'Mejlen', en: 'The emails' }),
  coordination: say({ sv: 'Hos dem som samordnar', en: 'With the coordinators' }),
  technical: say({ sv: 'Teknik', en: 'Technical' }),
  operators: say({ sv: 'Om dem som samordnar', en: 'About the coordinators' }),
});
