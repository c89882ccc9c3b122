import { HOURS_TO_UNDO } from '../../domain/application/application.ts';
import type { RequestKind } from '../../domain/rights/request.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the console says of what people ask about their own data. */
export const requestsWords = (say: Say) => ({
  link: say({ sv: 'Begäran om uppgifter', en: 'Requests about data' }),
  title: (name: string) => say({ sv: `${name}: begäran om uppgifter`, en: `${name}: requests about data` }),
  none: say({ sv: 'Ingen begäran har kommit in.', en: 'No request has come in.' }),
  asked: (day: string) => say({ sv: `Kom in ${day}`, en: `Came in on ${day}` }),
  noted: (name: string) => say({ sv: `Noterad av ${name}`, en: `Noted by ${name}` }),
  waits: (day: string) =>
    say({ sv: `Väntar på svar. Personen ska ha det senast ${day}.`, en: `Waits for an answer. The person is to have it by ${day}.` }),
  answered: (name: string, day: string) => say({ sv: `${name} svarade ${day}`, en: `${name} answered on ${day}` }),
  granted: say({ sv: 'Ja, vi gör så', en: 'Yes, we do so' }),
  refused: say({ sv: 'Nej, inte det här', en: 'No, not this' }),
  answer: say({ sv: 'Ert svar', en: 'Your answer' }),
  answerMissing: say({ sv: 'Välj ett svar', en: 'Choose an answer' }),
  grants: {
    object: say({
      sv: 'Personen tas ut ur omgången, och ett par avslutas. Uppgifterna används inte mer.',
      en: 'The person is taken out of the round, and a pair ends. The data are used no more.',
    }),
    restrict: say({
      sv: 'Uppgifterna ligger orörda tills personen eller ni häver det.',
      en: 'The data are left alone until the person or you lift it.',
    }),
    correct: say({
      sv: 'Rätta först på personens sida. Svaret säger att det är gjort.',
      en: 'Correct it on the person’s page first. The answer says that it is done.',
    }),
    erase: say({
      sv: `Uppgifterna gallras inom två arbetsdagar, när personen har haft ${HOURS_TO_UNDO} timmar på sig att ångra sig. Beslutet står i protokollet. Skriv arkivet först (omvant archive).`,
      en: `The data are disposed of within two working days, once the person has had ${HOURS_TO_UNDO} hours to change their mind. The decision stands in the protocol. Write the archive first (omvant archive).`,
    }),
  } satisfies Readonly<Record<RequestKind, string>>,
  refuses: {
    object: say({ sv: 'Uppgifterna används igen.', en: 'The data are used again.' }),
    restrict: say({ sv: 'Uppgifterna används igen.', en: 'The data are used again.' }),
    correct: say({ sv: 'Inget ändras.', en: 'Nothing changes.' }),
    erase: say({
      sv: 'Uppgifterna ligger kvar, och används igen så långt de behövs.',
      en: 'The data stay, and are used again as far as they are needed.',
    }),
  } satisfies Readonly<Record<RequestKind, string>>,
  reason: say({ sv: 'Skäl, om svaret är nej', en: 'The reason, if the answer is no' }),
  reasonHint: say({ sv: 'Personen läser det i mejlet.', en: 'The person reads it in the letter.' }),
  reasonMissing: say({ sv: 'Välj ett skäl för ett nej', en: 'Choose a reason for a no' }),
  words: say({ sv: 'Dina ord till personen', en: 'Your words to the person' }),
  wordsHint: (language: string) =>
    say({
      sv: `Personen får mejl på ${language.toLowerCase()}. Säg vad ni har gjort, eller varför inte.`,
      en: `The person gets emails in ${language}. Say what you have done, or why not.`,
    }),
  wordsMissing: say({ sv: 'Skriv några ord till personen', en: 'Write a few words to the person' }),
  look: say({ sv: 'Visa först vad som händer', en: 'Show first what happens' }),
  preview: say({ sv: 'Svara på en begäran', en: 'Answer a request' }),
  letter: say({ sv: 'Det här mejlet får personen', en: 'The person gets this email' }),
  noLetter: say({ sv: 'Inget mejl går ut.', en: 'No email goes out.' }),
  to: say({ sv: 'Till', en: 'To' }),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  when: say({ sv: 'Det går ut på dagtid, från klockan sju.', en: 'It goes out in the daytime, from seven in the morning.' }),
  act: say({ sv: 'Svara så', en: 'Answer so' }),
  change: say({ sv: 'Ändra', en: 'Change' }),
  final: say({ sv: 'Ett svar går inte att ta tillbaka.', en: 'An answer cannot be taken back.' }),
  longer: {
    told: (name: string, at: string) =>
      say({ sv: `${name} sa ${at} till personen att svaret dröjer`, en: `${name} told the person on ${at} that the answer takes longer` }),
    open: say({ sv: 'Svaret tar längre tid', en: 'The answer takes longer' }),
    what: (day: string) =>
      say({
        sv: `Behövs det, för att begäran är svår eller de är många, får tiden förlängas en gång med två månader (artikel 12.3). Sista dagen att svara blir då ${day}. Personen får veta det och varför i ett mejl, och måste få det inom den första månaden.`,
        en: `Where it is necessary, because the request is complex or there are many, the time may be put off once by two months (Article 12(3)). The last day to answer is then ${day}. The person is told so, and why, in an email, and has to be within the first month.`,
      }),
    reason: say({ sv: 'Varför dröjer svaret?', en: 'Why does the answer take longer?' }),
    reasonMissing: say({ sv: 'Välj varför', en: 'Choose why' }),
    words: say({ sv: 'Dina ord till personen', en: 'Your words to the person' }),
    wordsHint: (language: string) =>
      say({
        sv: `Personen får mejl på ${language.toLowerCase()}. Säg vad som återstår att göra.`,
        en: `The person gets emails in ${language}. Say what is left to do.`,
      }),
    look: say({ sv: 'Visa mejlet först', en: 'Show the email first' }),
    preview: say({ sv: 'Förläng tiden att svara', en: 'Put the answer off' }),
    act: say({ sv: 'Förläng tiden', en: 'Put it off' }),
    change: say({ sv: 'Ändra', en: 'Change' }),
    final: say({ sv: 'Det går bara en gång, och går inte att ta tillbaka.', en: 'This can be done once, and cannot be taken back.' }),
  },
  toAnswer: say({ sv: 'Svara på den här begäran', en: 'Answer this request' }),
  note: {
    title: say({ sv: 'Notera en begäran', en: 'Note a request' }),
    what: say({
      sv: 'För den som ringer eller skriver. Månaden räknas från nu: notera samma dag.',
      en: 'For somebody who phones or writes. The month counts from now: note it on the same day.',
    }),
    kind: say({ sv: 'Vad begär personen?', en: 'What does the person ask for?' }),
    missing: say({ sv: 'Välj vad personen begär', en: 'Choose what the person asks for' }),
    kinds: {
      object: say({ sv: 'Invänder: uppgifterna används inte från och med nu', en: 'Objects: the data are not used from now on' }),
      restrict: say({ sv: 'Vill att uppgifterna ligger orörda, från och med nu', en: 'Wants the data left alone, from now on' }),
      correct: say({ sv: 'Vill ha något rättat', en: 'Wants something corrected' }),
      erase: say({ sv: 'Vill att allt tas bort, och lämnar programmet nu', en: 'Wants everything removed, and leaves the programme now' }),
    } satisfies Readonly<Record<RequestKind, string>>,
    words: say({ sv: 'Med personens ord', en: 'In the person’s words' }),
    wordsMissing: say({ sv: 'Skriv vad det gäller', en: 'Write what it is about' }),
    act: say({ sv: 'Notera', en: 'Note it' }),
  },
  unused: {
    title: say({ sv: 'Uppgifterna används inte', en: 'The data are not used' }),
    since: (day: string) => say({ sv: `Sedan ${day}, på personens begäran.`, en: `Since ${day}, at the person’s request.` }),
    means: say({
      sv: 'Ingen föreslås för personen, och bara mejl om det personen själv gör går ut. Ett par vilar. Ni ser uppgifterna för att kunna svara, inte för något annat.',
      en: 'Nobody is suggested to the person, and only emails about what they do themselves go out. A pair rests. You see the data to be able to answer, and for nothing else.',
    }),
    lift: say({ sv: 'Låt uppgifterna användas igen', en: 'Let the data be used again' }),
    lifts: say({
      sv: 'Gör det när skälet inte finns längre. Personen får veta det i ett mejl, som lagen kräver.',
      en: 'Do so when the reason is no longer there. The person is told in an email, as the law requires.',
    }),
    question: say({ sv: 'Ska uppgifterna användas igen?', en: 'Should the data be used again?' }),
    yes: say({ sv: 'Ja, och säg det till personen', en: 'Yes, and tell the person' }),
    no: say(TERMS.noDoNothing),
    choose: say(TERMS.chooseYesOrNo),
    act: say({ sv: 'Skicka', en: 'Send' }),
  },
});
