import { MOST_IN_AN_ANSWER } from '../../domain/closing/evaluation.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** A question with its five answers, from 1 to 5. */
export type Scale = { readonly ask: string; readonly answers: readonly [string, string, string, string, string] };

/** What the pages ask: how a meeting went, the pulse, the evaluation. */
export const answers = (say: Say) => ({
  contactTitle: say({ sv: 'Vill du prata med någon?', en: 'Would you like to talk to somebody?' }),
  contactMe: say({ sv: 'Jag vill att någon hör av sig', en: 'I would like somebody to contact me' }),
  contactMeHint: (contact: string) =>
    say({
      sv: `${contact} eller en kollega mejlar dig. Den du träffar får inte veta det.`,
      en: `${contact} or a colleague will email you. The person you meet will not be told.`,
    }),
  report: {
    title: (number: number) => say({ sv: `Hur gick möte ${number}?`, en: `How did meeting ${number} go?` }),
    lead: (time: string, name: string) => say({ sv: `Mötet med ${name} ${time}.`, en: `The meeting with ${name}, ${time}.` }),
    /** Where the other one has said that they met without having booked it. */
    leadRecorded: (day: string, name: string) =>
      say({
        sv: `${name} har noterat att ni sågs ${day}, utan att ha bokat det. Stämmer det?`,
        en: `${name} has noted that you met on ${day}, without having booked it. Is that so?`,
      }),
    ask: say({ sv: 'Blev mötet av?', en: 'Did the meeting take place?' }),
    yes: say({ sv: 'Ja, vi sågs', en: 'Yes, we met' }),
    no: say({ sv: 'Nej, det blev inte av', en: 'No, it did not take place' }),
    missing: say({ sv: 'Välj om mötet blev av eller inte', en: 'Choose whether the meeting took place or not' }),
    rating: {
      ask: say({ sv: 'Hur var det? (frivilligt)', en: 'How was it? (optional)' }),
      answers: [
        say({ sv: 'mycket sämre än jag trodde', en: 'much worse than I thought' }),
        say({ sv: 'lite sämre än jag trodde', en: 'a little worse than I thought' }),
        say({ sv: 'som jag trodde', en: 'as I thought' }),
        say({ sv: 'lite bättre än jag trodde', en: 'a little better than I thought' }),
        say({ sv: 'mycket bättre än jag trodde', en: 'much better than I thought' }),
      ],
    } satisfies Scale,
    alsoPulse: say({ sv: 'Och hur går det hittills? (frivilligt)', en: 'And how is it going so far? (optional)' }),
    takeaway: say({ sv: 'En sak jag tar med mig (frivilligt)', en: 'One thing I take with me (optional)' }),
    whoSees: (name: string, operators: string) =>
      say({
        sv: `Det du svarar ser du och de som samordnar programmet: ${operators}. ${name} ser bara om mötet blev av.`,
        en: `Your answers are seen by you and the coordinators: ${operators}. ${name} only sees whether the meeting took place.`,
      }),
    button: say({ sv: 'Spara', en: 'Save' }),
  },
  pulse: {
    title: (name: string) => say({ sv: `Hur går det för dig och ${name}?`, en: `How is it going for you and ${name}?` }),
    whoSees: (name: string, operators: string) =>
      say({
        sv: `Svaren ser du och de som samordnar programmet: ${operators}. ${name} får samma frågor och ser bara att du har svarat, inte vad.`,
        en: `The answers are seen by you and the coordinators: ${operators}. ${name} gets the same questions and sees that you have answered, but not your answers.`,
      }),
    going: {
      ask: say({ sv: 'Hur går det, jämfört med vad du väntade dig?', en: 'How is it going, compared with what you expected?' }),
      answers: [
        say({ sv: 'mycket sämre', en: 'much worse' }),
        say({ sv: 'lite sämre', en: 'a little worse' }),
        say({ sv: 'som väntat', en: 'as expected' }),
        say({ sv: 'lite bättre', en: 'a little better' }),
        say({ sv: 'mycket bättre', en: 'much better' }),
      ],
    } satisfies Scale,
    time: {
      ask: say({ sv: 'Tar det så mycket tid som vi sa?', en: 'Does it take the time we said it would?' }),
      answers: [
        say({ sv: 'mycket mindre tid', en: 'much less time' }),
        say({ sv: 'lite mindre tid', en: 'a little less time' }),
        say({ sv: 'så mycket som ni sa', en: 'what you said' }),
        say({ sv: 'lite mer tid', en: 'a little more time' }),
        say({ sv: 'mycket mer tid', en: 'much more time' }),
      ],
    } satisfies Scale,
    note: say({ sv: 'Något du vill att vi gör eller vet? (frivilligt)', en: 'Anything you want us to do or know? (optional)' }),
    button: say({ sv: 'Skicka svaren', en: 'Send the answers' }),
    both: (name: string) => say({ sv: `Både du och ${name} har svarat.`, en: `Both you and ${name} have answered.` }),
    onlyYou: (name: string) =>
      say({ sv: `Du har svarat. ${name} har inte svarat än.`, en: `You have answered. ${name} has not answered yet.` }),
    missingGoing: say({ sv: 'Välj hur det går', en: 'Choose how it is going' }),
    missingTime: say({ sv: 'Välj hur mycket tid det tar', en: 'Choose how much time it takes' }),
    yours: say({ sv: 'Dina svar', en: 'Your answers' }),
    goingRow: say({ sv: 'Hur det går', en: 'How it is going' }),
    timeRow: say({ sv: 'Tiden det tar', en: 'The time it takes' }),
    before: (answer: string) => say({ sv: `förra gången: ${answer}`, en: `last time: ${answer}` }),
    change: say({ sv: 'Ändra dina svar', en: 'Change your answers' }),
    over: say({ sv: 'De här frågorna är stängda.', en: 'These questions are closed.' }),
  },
  evaluation: {
    title: say(TERMS.whatItGave),
    lead: (closes: string) =>
      say({
        sv: `Bara den första frågan måste du svara på. Skriv högst ${MOST_IN_AN_ANSWER} tecken i varje svar. Du kan svara och ändra till och med ${closes}.`,
        en: `Only the first question must be answered. Write ${MOST_IN_AN_ANSWER} characters or fewer in each answer. You can answer and change until the end of ${closes}.`,
      }),
    whoSees: (operators: string) =>
      say({
        sv: `Svaren läser de som samordnar programmet: ${operators}. De blir underlag för slutrapporten, som de kan dela med båda organisationerna. Där citeras bara de svar du kryssar för.`,
        en: `The answers are read by the coordinators: ${operators}. They are what the closing report is made of, which the coordinators may share with both organisations. Only answers you tick for it are quoted there.`,
      }),
    few: say({
      sv: 'Är ni få kan den som läser känna igen dig på det du skriver, också utan namn.',
      en: 'When there are few of you, somebody who reads your words may recognise you, even without a name.',
    }),
    missing: say({ sv: 'Välj om du skulle göra det igen', en: 'Choose whether you would do it again' }),
    mayQuote: say({
      sv: 'Svaret får citeras i slutrapporten, utan mitt namn',
      en: 'The answer may be quoted in the closing report, without my name',
    }),
    again: {
      ask: say(TERMS.again),
      answers: [
        say({ sv: 'nej', en: 'no' }),
        say({ sv: 'troligen inte', en: 'probably not' }),
        say({ sv: 'kanske', en: 'perhaps' }),
        say({ sv: 'troligen', en: 'probably' }),
        say({ sv: 'ja, gärna', en: 'yes, definitely' }),
      ],
    } satisfies Scale,
    button: say({ sv: 'Spara svaren', en: 'Save the answers' }),
    over: (closes: string) =>
      say({
        sv: `Frågorna stängde ${closes}, så svaren går inte att ändra längre.`,
        en: `The questions closed on ${closes}, so the answers can no longer be changed.`,
      }),
    notYet: (opens: string) =>
      say({ sv: `Frågorna öppnar ${opens}. Då får du ett mejl.`, en: `The questions open on ${opens}. You will get an email then.` }),
    notForYou: say({ sv: 'Frågorna ställs till dem som möts i programmet.', en: 'The questions are for those who meet in the programme.' }),
  },
});
