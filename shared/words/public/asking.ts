import type { Temporal } from 'temporal-polyfill';
import { UNCONFIRMED_DAYS } from '../../domain/visitor/curious.ts';
import { QUESTION_DAYS } from '../../domain/visitor/question.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What is said where somebody asks a question without applying, and on the call about what others have asked. */
export const askingWords = (say: Say) => ({
  link: say({ sv: 'Ställ en fråga här', en: 'Ask a question here' }),
  asked: say({ sv: 'Det här har andra frågat', en: 'What others have asked' }),
  title: say({ sv: 'Ställ en fråga', en: 'Ask a question' }),
  lead: say({
    sv: 'Den läggs på listan hos dem som samordnar programmet. Du behöver inte ha sökt, och frågan påverkar ingen ansökan.',
    en: 'It is put on the list of those who coordinate the programme. You do not have to have applied, and it affects no application.',
  }),
  text: {
    label: say({ sv: 'Vad undrar du?', en: 'What would you like to know?' }),
    hint: (most: number) =>
      say({
        sv: `Skriv inte ditt namn eller något annat som är känsligt. Högst ${most} tecken.`,
        en: `Leave out your name and anything else that is sensitive. At most ${most} characters.`,
      }),
    missing: say({ sv: 'Skriv vad du undrar', en: 'Write what you would like to know' }),
  },
  address: {
    label: say(TERMS.yourAddress),
    hint: say({
      sv: 'Frivilligt. När de svarar kommer svaret i ett mejl till adressen. Utan adress kan du bara få svar om de visar frågan på sidan om programmet.',
      en: 'Optional. When they answer, the answer comes in an email to the address. Without one you get an answer only if they show the question on the page about the programme.',
    }),
  },
  kept: say({
    sv: `Vi tar bort frågan och adressen ${QUESTION_DAYS} dagar efter att du har skickat den, också om ingen har svarat. Ditt namn frågar vi inte efter, och din adress visas aldrig på sidan.`,
    en: `We remove the question and the address ${QUESTION_DAYS} days after you send it, also if nobody has answered. We do not ask for your name, and your address is never shown on the page.`,
  }),
  /** Where a public authority holds the round. */
  isPublic: say({
    sv: 'Universitetet är en myndighet. Så länge frågan finns kvar är den en allmän handling, som andra kan få läsa om de ber om det.',
    en: 'The university is a public authority. As long as the question is kept it is a public document, which others may read if they ask for it.',
  }),
  send: say({ sv: 'Skicka frågan', en: 'Send the question' }),
  received: (hasAddress: boolean, contact: string) => ({
    title: say({ sv: 'Tack, frågan är sparad', en: 'Thank you, the question is saved' }),
    lines: [
      say({ sv: 'Den står i listan hos dem som samordnar programmet.', en: 'It is in the list of those who coordinate the programme.' }),
      hasAddress
        ? say({
            sv: `När de svarar kommer det i ett mejl till adressen du fyllde i. Har de inte svarat efter ${QUESTION_DAYS} dagar tar vi bort frågan, och då kommer inget mejl.`,
            en: `When they answer, it comes in an email to the address you filled in. If they have not after ${QUESTION_DAYS} days, we remove the question, and no email comes.`,
          })
        : say({
            sv: 'Du fyllde inte i någon adress. Titta på sidan om programmet om några dagar: undrar fler samma sak kan svaret stå där.',
            en: 'You filled in no address. Look at the page about the programme in a few days: if others wonder the same, the answer may be there.',
          }),
      say({
        sv: `Hör du inget innan du måste bestämma dig, fråga direkt: ${contact}.`,
        en: `If you hear nothing before you have to make up your mind, ask directly: ${contact}.`,
      }),
    ],
  }),
  tooLate: (contact: string) => ({
    title: say({ sv: 'Omgången är avslutad', en: 'The round is closed' }),
    lines: [
      say({
        sv: 'Vi tar inte emot fler frågor här, och har inte sparat något.',
        en: 'We take no more questions here, and have saved nothing.',
      }),
      say({ sv: `Undrar du något, mejla ${contact}.`, en: `If you have a question, email ${contact}.` }),
    ],
  }),
  back: say({ sv: 'Tillbaka till sidan om programmet', en: 'Back to the page about the programme' }),
});

/** What is said where somebody leaves an address without applying. */
export const curiousWords = (say: Say) => ({
  link: say({ sv: 'Bara nyfiken? Få en påminnelse innan det är för sent', en: 'Just curious? Be reminded before it is too late' }),
  linkWithTalk: say({
    sv: 'Bara nyfiken? Få en påminnelse, eller prata med någon som har varit mentor',
    en: 'Just curious? Be reminded, or talk to somebody who has been a mentor',
  }),
  title: say({ sv: 'Bara nyfiken', en: 'Just curious' }),
  lead: (tellsOn: Temporal.PlainDate | undefined, deadline: string) =>
    tellsOn === undefined
      ? say({
          sv: `Sista dagen att söka är ${say.day(deadline)}. Det är så nära att vi inte skickar någon påminnelse.`,
          en: `The last day to apply is ${say.day(deadline)}. That is so near that we send no reminder.`,
        })
      : say({
          sv: `Lämna din adress, så får du ett mejl ${say.day(tellsOn)}. Sista dagen att söka är ${say.day(deadline)}. Flyttas den, flyttas mejlet också.`,
          en: `Leave your address and you get one email on ${say.day(tellsOn)}. The last day to apply is ${say.day(deadline)}. If that moves, so does the email.`,
        }),
  conditions: say({
    sv: 'Du får inget om du har sökt då, eller om ansökan har stängt tidigare.',
    en: 'You get none if you have applied by then, or if the call has closed earlier.',
  }),
  address: {
    label: say(TERMS.yourAddress),
    hint: say({
      sv: 'Vi mejlar en länk dit. Utan att du har bekräftat adressen skickar vi inget mer.',
      en: 'We email a link there. Unless you confirm the address, we send nothing more.',
    }),
  },
  talk: say({ sv: 'Jag vill prata med någon som har varit mentor', en: 'I would like to talk to somebody who has been a mentor' }),
  formerMentors: say({ sv: 'De här har varit mentorer och svarar gärna', en: 'They have been mentors and are happy to answer' }),
  talkMeans: say({
    sv: 'Den som samordnar programmet väljer vem av dem, och mejlar dig hur du når personen. Personen får inte din adress.',
    en: 'Whoever coordinates the programme chooses which of them, and emails you how to reach the person. The person is not given your address.',
  }),
  kept: say({
    sv: `Vi tar bort adressen när ansökan stänger, efter ${UNCONFIRMED_DAYS} dagar om du inte bekräftar den, eller så snart du trycker på länken i mejlet.`,
    en: `We remove the address when the call closes, after ${UNCONFIRMED_DAYS} days if you do not confirm it, or as soon as you press the link in the email.`,
  }),
  send: say({ sv: 'Lämna min adress', en: 'Leave my address' }),
  sent: {
    title: say({ sv: 'Titta i din inkorg', en: 'Look in your inbox' }),
    lines: [
      say({
        sv: 'Vi mejlar en länk till adressen, om den inte redan är bekräftad. Tryck på den, så vet vi att adressen är din.',
        en: 'We email a link to the address, unless it is confirmed already. Press it, and we know that the address is yours.',
      }),
      say({
        sv: 'Kommer det inget? Titta bland skräpposten, eller kontrollera adressen och försök igen i morgon.',
        en: 'Nothing after a while? Look in the junk folder, or check the address and try again tomorrow.',
      }),
    ],
  },
  over: {
    title: say({ sv: 'Ansökan är stängd', en: 'The call is closed' }),
    lines: [
      say({
        sv: 'Vi tar inte emot några adresser längre, och har inte sparat något.',
        en: 'We take no more addresses, and have saved nothing.',
      }),
    ],
  },
  confirm: {
    title: say({ sv: 'Är det din adress?', en: 'Is this your address?' }),
    lead: (address: string) => say({ sv: `Någon har lämnat ${address} här.`, en: `Somebody has left ${address} here.` }),
    button: say({ sv: 'Ja, det är min adress', en: 'Yes, it is my address' }),
  },
  confirmed: {
    title: say({ sv: 'Adressen är bekräftad', en: 'The address is confirmed' }),
    tells: (day: Temporal.PlainDate, deadline: string) =>
      say({
        sv: `Du får ett mejl ${say.day(day)}, om du inte har sökt då och ansökan är öppen. Sista dagen att söka är ${say.day(deadline)}.`,
        en: `You get one email on ${say.day(day)}, unless you have applied by then or the call is closed. The last day to apply is ${say.day(deadline)}.`,
      }),
    told: (deadline: string) =>
      say({
        sv: `Sista dagen att söka är ${say.day(deadline)}. Vi har skickat den påminnelse du bad om, och skickar ingen till.`,
        en: `The last day to apply is ${say.day(deadline)}. We have sent the reminder you asked for, and send no other.`,
      }),
    talk: say({
      sv: 'Du står på listan hos dem som samordnar programmet för ett samtal med en tidigare mentor. De mejlar dig hur du når personen. Har de inte gjort det när ansökan stänger tar vi bort din adress, och då kommer inget mejl.',
      en: 'You are on the list of those who coordinate the programme for a talk with a former mentor. They email you how to reach the person. If they have not when the call closes, we remove your address, and no email comes.',
    }),
    namedNoMore: (contact: string) =>
      say({
        sv: `Den vi föreslog att du pratar med står inte längre till förfogande. Vill du prata med någon annan, skriv till ${contact}.`,
        en: `The person we suggested you talk to is no longer available. If you would like to talk to somebody else, write to ${contact}.`,
      }),
    arranged: (name: string, reach: string) => say({ sv: `Du kan prata med ${name}: ${reach}.`, en: `You can talk to ${name}: ${reach}.` }),
  },
  stop: {
    title: say({ sv: 'Ta bort min adress', en: 'Remove my address' }),
    lead: say({
      sv: 'Då tar vi bort adressen och skickar inget mer till den. Har du sökt ändras inget i din ansökan.',
      en: 'We then remove the address and send nothing more to it. If you have applied, nothing changes in your application.',
    }),
    button: say({ sv: 'Ta bort den', en: 'Remove it' }),
  },
  gone: {
    title: say({ sv: 'Adressen är borttagen', en: 'The address is removed' }),
    lines: [
      say({
        sv: 'Vi har den inte kvar här, och skickar inget mer till den.',
        en: 'We no longer have it here, and send nothing more to it.',
      }),
    ],
  },
});
