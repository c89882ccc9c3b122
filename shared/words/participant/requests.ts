import type { RequestKind } from '../../domain/rights/request.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says on which somebody objects to, restricts or corrects the use of their own data. */
export const requestWords = (say: Say) => ({
  title: say({ sv: 'Invända, begränsa eller rätta', en: 'Object, restrict or correct' }),
  lead: (contact: string) =>
    say({
      sv: `Här begär du något om dina egna uppgifter. ${contact} eller någon annan som samordnar programmet läser det och svarar med ett mejl inom en månad. Så länge står det här.`,
      en: `Here you ask something about your own data. ${contact} or another coordinator reads it and answers by email within a month. Until then it stands here.`,
    }),
  kind: say({ sv: 'Vad vill du?', en: 'What would you like?' }),
  kinds: {
    object: {
      label: say({ sv: 'Jag invänder mot att ni använder mina uppgifter', en: 'I object to your using my data' }),
      hint: say({
        sv: 'De används inte från och med nu, tills du har fått svar. Ger vi dig rätt är du inte längre med i programmet.',
        en: 'They are not used from now on, until you have an answer. If we find you right, you are no longer in the programme.',
      }),
    },
    restrict: {
      label: say({ sv: 'Jag vill att ni låter mina uppgifter ligga orörda', en: 'I want you to leave my data alone' }),
      hint: say({
        sv: 'De används inte från och med nu, tills du själv eller vi häver det. Du lämnar inte programmet.',
        en: 'They are not used from now on, until you or we lift it. You do not leave the programme.',
      }),
    },
    correct: {
      label: say({ sv: 'Jag vill att ni rättar något om mig', en: 'I want you to correct something about me' }),
      hint: say({
        sv: 'Det du kan rätta själv rättar du snabbast under ”Dina svar”. Här begär du resten.',
        en: 'What you can correct yourself is quickest under “Your answers”. Here you ask for the rest.',
      }),
    },
    erase: {
      label: say({ sv: 'Jag vill att ni tar bort allt om mig', en: 'I want you to remove everything about me' }),
      hint: say({
        sv: 'Du lämnar programmet, och uppgifterna används inte från och med nu. Universitetet är en myndighet: bara det som får gallras tas bort, efter ett beslut, och det som ska bevaras ligger kvar i arkivet.',
        en: 'You leave the programme, and your data are not used from now on. The university is a public authority: only what may be disposed of is removed, by a decision, and what is to be kept stays in the archive.',
      }),
    },
  } satisfies Readonly<Record<RequestKind, { readonly label: string; readonly hint: string }>>,
  kindMissing: say({ sv: 'Välj vad du vill', en: 'Choose what you would like' }),
  words: say({ sv: 'Med dina egna ord', en: 'In your own words' }),
  wordsHint: say({
    sv: 'Skriv vad det gäller. Om du invänder: skriv gärna vad i din situation som gör att du vill det.',
    en: 'Write what it is about. If you object, please write what in your situation makes you do so.',
  }),
  wordsMissing: say({ sv: 'Skriv vad det gäller', en: 'Write what it is about' }),
  button: say({ sv: 'Skicka begäran', en: 'Send the request' }),
  allAsked: say({
    sv: 'Du har begärt allt det går att begära här, och det väntar på svar. Vill du lägga till något, svara på ett av mejlen du har fått.',
    en: 'You have asked for all that can be asked for here, and it waits for an answer. If you want to add something, reply to one of the emails you have got.',
  }),
  unused: {
    title: say({ sv: 'Dina uppgifter används inte', en: 'Your data are not used' }),
    /** What that means, for somebody in a pair or not. */
    means: say({
      sv: 'Ingen föreslås för dig. Du får bara mejl om det du själv gör, och när något bokat ställs in. De som samordnar ser fortfarande uppgifterna, för att kunna svara dig.',
      en: 'Nobody is suggested to you. You only get emails about what you do yourself, and when something booked is cancelled. The coordinators can still see your data, to be able to answer you.',
    }),
    inPair: (name: string) =>
      say({
        sv: `Ert mentorskap vilar: ingen ber dig eller ${name} att boka eller svara på frågor. På sin sida ser ${name} att det vilar, men inte varför. Möten som är bokade står kvar. Kan du inte komma, ställ in dem.`,
        en: `Your mentorship rests: nobody asks you or ${name} to book or to answer questions. On their page ${name} sees that it rests, but not why. Meetings that are booked stand. If you cannot come, cancel them.`,
      }),
    asked: (name: string) =>
      say({
        sv: `Frågan om ${name} ligger kvar på din sida till sista dagen att svara, utan påminnelser. Svarar du ja kommer ni igång först när dina uppgifter får användas igen.`,
        en: `The question about ${name} stays on your page until the last day to answer, without reminders. If you say yes, you two begin only when your data may be used again.`,
      }),
  },
  since: (day: string) => say({ sv: `Sedan ${day}`, en: `Since ${day}` }),
  lift: {
    ask: say({ sv: 'Får dina uppgifter användas igen?', en: 'May your data be used again?' }),
    hint: say({
      sv: 'Då räknas du med som förut, och mejlen kommer igen. En begäran som väntar på svar får svar ändå.',
      en: 'You are then counted in as before, and the emails come again. A request that waits is answered all the same.',
    }),
    yes: say({ sv: 'Ja, använd dem igen', en: 'Yes, use them again' }),
    no: say({ sv: 'Nej, låt dem vara', en: 'No, leave them alone' }),
    missing: say(TERMS.chooseYesOrNo),
    button: say(TERMS.sendAnswer),
  },
  yours: say({ sv: 'Det du har begärt', en: 'What you have asked for' }),
  asked: (day: string) => say({ sv: `Begärt ${day}`, en: `Asked for on ${day}` }),
  noted: (name: string) => say({ sv: `Noterat av ${name}`, en: `Noted by ${name}` }),
  waits: (day: string) =>
    say({ sv: `Väntar på svar. Du ska ha det senast ${day}.`, en: `Waits for an answer. You are to have it by ${day}.` }),
  longer: (day: string) => say({ sv: `Vi sa ${day} att svaret dröjer.`, en: `On ${day} we said that the answer takes longer.` }),
  granted: (day: string) => say({ sv: `Vi gör som du bad om. Svarat ${day}.`, en: `We do as you asked. Answered on ${day}.` }),
  refused: (day: string) => say({ sv: `Vi gör inte som du bad om. Svarat ${day}.`, en: `We do not do as you asked. Answered on ${day}.` }),
  complain: say({
    sv: 'Är du inte nöjd med svaret kan du klaga hos Integritetsskyddsmyndigheten, IMY (imy.se).',
    en: 'If you are not satisfied with the answer, you can complain to the Swedish Authority for Privacy Protection, IMY (imy.se).',
  }),
});
