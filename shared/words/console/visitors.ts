import { QUESTION_DAYS } from '../../domain/visitor/question.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says of questions from the call. */
export const questionWords = (say: Say) => ({
  link: say({ sv: 'Frågor från inbjudan', en: 'Questions from the call' }),
  title: say({ sv: 'Frågor från inbjudan', en: 'Questions from the call' }),
  none: say({ sv: 'Ingen har ställt någon fråga.', en: 'Nobody has asked a question.' }),
  caption: say({ sv: 'Det som har frågats, det senaste först', en: 'What has been asked, latest first' }),
  when: say(TERMS.when),
  asked: say({ sv: 'Fråga', en: 'Question' }),
  state: say({ sv: 'Läge', en: 'State' }),
  states: {
    waits: say({ sv: 'väntar på svar', en: 'waits for an answer' }),
    noAddress: say({ sv: 'utan adress', en: 'without an address' }),
    answered: say({ sv: 'besvarad', en: 'answered' }),
    shown: say({ sv: 'visas på inbjudan', en: 'shown on the call' }),
  },
  pager: {
    label: say({ sv: 'Fler frågor', en: 'More questions' }),
    next: say(TERMS.next50),
    first: say(TERMS.toBeginning),
  },
  one: say({ sv: 'En fråga från inbjudan', en: 'A question from the call' }),
  from: {
    mentor: say({ sv: 'inbjudan till studenter', en: 'the call to students' }),
    mentee: say({ sv: 'inbjudan till chefer', en: 'the call to managers' }),
  },
  where: say({ sv: 'Från', en: 'From' }),
  address: say({ sv: 'Svar till', en: 'Answer to' }),
  noAddress: say({
    sv: 'Ingen adress. Svaret når bara den som frågade om ni visar det på inbjudan.',
    en: 'No address. The answer reaches whoever asked only if you show it on the call.',
  }),
  lastDay: say({ sv: 'Tas bort natten efter', en: 'Removed in the night after' }),
  answer: {
    title: say({ sv: 'Svara den som frågade', en: 'Answer whoever asked' }),
    goes: (address: string, language: string) =>
      say({
        sv: `Svaret går i ett mejl till ${address}, på vardagar mellan sju och åtta på kvällen. Den som frågade läste sidan på ${language}.`,
        en: `The answer goes in an email to ${address}, on working days between seven and eight in the evening. Whoever asked read the page in ${language}.`,
      }),
    label: say({ sv: 'Ditt svar', en: 'Your answer' }),
    missing: say({ sv: 'Skriv svaret', en: 'Write the answer' }),
    look: say({ sv: 'Visa mejlet först', en: 'Show the email first' }),
    to: say(TERMS.to),
    subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
    final: say({ sv: 'Ett svar går inte att ta tillbaka.', en: 'An answer cannot be taken back.' }),
    act: say({ sv: 'Skicka svaret', en: 'Send the answer' }),
    change: say({ sv: 'Ändra', en: 'Change' }),
    was: (name: string, when: string) => say({ sv: `${name} svarade ${when}:`, en: `${name} answered on ${when}:` }),
  },
  show: {
    title: say({ sv: 'Visa för alla på inbjudan', en: 'Show to everybody on the call' }),
    lead: say({
      sv: 'Frågan och svaret visas som de står här, utan vem som frågade. Skriv om frågan så att den inte avslöjar någon.',
      en: 'The question and the answer are shown as they stand here, without who asked. Rewrite the question so that it gives nobody away.',
    }),
    question: (language: string) => say({ sv: `Frågan på ${language}`, en: `The question in ${language}` }),
    answer: (language: string) => say({ sv: `Svaret på ${language}`, en: `The answer in ${language}` }),
    missing: say({ sv: 'Skriv det också, så att alla språk säger samma sak', en: 'Write this too, so that all languages say the same' }),
    act: say({ sv: 'Visa på inbjudan', en: 'Show on the call' }),
    again: say({ sv: 'Visa så här i stället', en: 'Show it like this instead' }),
    isShown: say({ sv: 'Den visas på inbjudan.', en: 'It is shown on the call.' }),
    hide: say({ sv: 'Ta bort från inbjudan', en: 'Take it off the call' }),
  },
  remove: {
    title: say({ sv: 'Ta bort frågan', en: 'Remove the question' }),
    means: say({
      sv: `Frågan och adressen tas bort nu, och inte först efter ${QUESTION_DAYS} dagar. Ingen får mejl om det. Det som visas på inbjudan står kvar.`,
      en: `The question and the address are removed now, and not only after ${QUESTION_DAYS} days. Nobody gets an email about it. What is shown on the call stays.`,
    }),
    question: say({ sv: 'Ska frågan tas bort?', en: 'Remove the question?' }),
    yes: say({ sv: 'Ja, ta bort den', en: 'Yes, remove it' }),
    no: say({ sv: 'Nej, låt den stå', en: 'No, leave it' }),
    choose: say({ sv: 'Välj ja eller nej', en: 'Choose yes or no' }),
    act: say({ sv: 'Gå vidare', en: 'Continue' }),
  },
  shownOnes: say({ sv: 'Det här visas på inbjudan', en: 'This is shown on the call' }),
  gone: say({
    sv: 'Frågan själv är borttagen, med adressen. Det som visas på inbjudan står kvar tills ni tar bort det.',
    en: 'The question itself is removed, with the address. What is shown on the call stays until you take it off.',
  }),
  back: say({ sv: 'Alla frågor', en: 'All questions' }),
});

/** What the console says of those who left an address without applying. */
export const curiousPageWords = (say: Say) => ({
  link: say({ sv: 'Nyfikna', en: 'The curious' }),
  title: say({ sv: 'Nyfikna som inte har sökt', en: 'The curious who have not applied' }),
  lead: (confirmed: number, unconfirmed: number) =>
    say({
      sv: `${confirmed} har lämnat en adress och bekräftat den, och ${unconfirmed} har inte bekräftat än. Adresserna visas bara för den som vill prata med en tidigare mentor. Alla tas bort när ansökan stänger.`,
      en: `${confirmed} have left an address and confirmed it, and ${unconfirmed} have not confirmed yet. Addresses are shown only of those who would like to talk to a former mentor. All are removed when the call closes.`,
    }),
  tells: (day: string) =>
    say({
      sv: `De som har bekräftat, inte har sökt och inte redan har påmints får ett mejl ${day}.`,
      en: `Those who have confirmed, have not applied and have not been reminded already get one email on ${day}.`,
    }),
  told: say({ sv: 'Mejlet om att sista dagen är nära har gått.', en: 'The email that the last day is near has gone.' }),
  talks: say({ sv: 'Vill prata med en tidigare mentor', en: 'Would like to talk to a former mentor' }),
  none: say({ sv: 'Ingen väntar på ett samtal.', en: 'Nobody waits for a talk.' }),
  noMentors: say({
    sv: 'Rundfilen nämner inga tidigare mentorer, så ingen kan be om ett samtal.',
    en: 'The round file names no former mentors, so nobody can ask for a talk.',
  }),
  nobodyLeft: say({
    sv: 'Rundfilen nämner inga tidigare mentorer längre. Skriv till dem som väntar, eller namnge någon i filen.',
    en: 'The round file names no former mentors any more. Write to those who wait, or name somebody in the file.',
  }),
  namedNoMore: say({
    sv: 'Har fått ett namn tidigare, men rundfilen nämner inte den personen längre. På sin egen sida står att vända sig till er.',
    en: 'Was given a name before, but the round file no longer names that person. Their own page says to turn to you.',
  }),
  wishes: (address: string, day: string) => say({ sv: `${address}, sedan ${day}`, en: `${address}, since ${day}` }),
  whom: say({ sv: 'Vem ska personen prata med?', en: 'Whom should the person talk to?' }),
  choose: say({ sv: 'Välj en tidigare mentor', en: 'Choose a former mentor' }),
  means: say({
    sv: 'Personen får ett mejl med namnet och hur den tidigare mentorn nås. Den tidigare mentorn får inget mejl och ingen adress av oss: säg gärna till.',
    en: 'The person gets an email with the name and how to reach the former mentor. The former mentor gets no email and no address from us: do tell them.',
  }),
  look: say({ sv: 'Visa mejlet först', en: 'Show the email first' }),
  to: say(TERMS.to),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  act: say({ sv: 'Skicka hur den tidigare mentorn nås', en: 'Send how to reach the former mentor' }),
  change: say({ sv: 'Välj någon annan', en: 'Choose somebody else' }),
  arranged: say({ sv: 'Har fått någon att prata med', en: 'Have somebody to talk to' }),
  with: (address: string, name: string, day: string) => say({ sv: `${address}: ${name}, ${day}`, en: `${address}: ${name}, ${day}` }),
});
