import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page of a pair says of its offer, and what operators can do about that. */
export const offerWords = (say: Say) => ({
  heard: {
    title: say({ sv: 'Notera ett svar', en: 'Note an answer' }),
    what: say({
      sv: 'Har någon svarat dig i telefon eller i förbifarten noterar du det här. Personen får det skriftligt. Har båda sagt ja presenteras de för varandra; ett nej avslutar förslaget.',
      en: 'Note here what somebody told you on the telephone or in passing. They get it in writing. When both have said yes they are introduced to each other; a no ends the offer.',
    }),
    of: say({ sv: 'Vem svarade?', en: 'Who answered?' }),
    ask: say({ sv: 'Vad sa personen?', en: 'What did they say?' }),
    yes: say({ sv: 'Ja, vill träffas', en: 'Yes, would like to meet' }),
    no: say({ sv: 'Nej, vill inte träffas', en: 'No, would rather not meet' }),
    on: say({ sv: 'Dagen personen svarade', en: 'The day they answered' }),
    act: say({ sv: 'Notera svaret', en: 'Note the answer' }),
    back: (who: string, day: string) =>
      say({ sv: `Ni har noterat att ${who} sa ja ${day}.`, en: `You have noted that ${who} said yes on ${day}.` }),
    backAct: say({ sv: 'Ta tillbaka', en: 'Take it back' }),
    problems: {
      of: say({ sv: 'Välj vem som svarade', en: 'Choose who answered' }),
      answer: say({ sv: 'Välj ja eller nej', en: 'Choose yes or no' }),
      'date missing': say({ sv: 'Skriv dagen personen svarade', en: 'Write the day they answered' }),
      'day ahead': say({ sv: 'Den dagen har inte varit än', en: 'That day has not come yet' }),
      'before the offer': say({ sv: 'Den dagen hade personen inte fått frågan än', en: 'They had not been asked yet on that day' }),
    },
  },
  again: {
    title: say({ sv: 'Fråga de två igen', en: 'Ask these two again' }),
    lapsed: (silent: string) =>
      say({
        sv: `${silent} svarade inte i tid. Det är inget nej: de två kan få frågan igen.`,
        en: `${silent} did not answer in time. That is not a no: the two can be asked again.`,
      }),
    saidNo: (who: string, day: string) =>
      say({
        sv: `${who} tackade nej ${day}. Fråga igen bara om personen själv har ändrat sig.`,
        en: `${who} said no on ${day}. Ask again only if they have changed their mind themselves.`,
      }),
    fellThrough: say({
      sv: 'Förslaget drogs tillbaka innan båda hade svarat. De två kan få frågan igen.',
      en: 'The offer was taken back before both had answered. The two can be asked again.',
    }),
    what: (days: number) =>
      say({
        sv: `Båda får frågan i ett nytt mejl och har ${days} dagar på sig. Det som sades förut räknas inte.`,
        en: `Both are asked in a new email and have ${days} days to answer. What was said before does not count.`,
      }),
    question: say({ sv: 'Ska de två få frågan igen?', en: 'Shall these two be asked again?' }),
    yes: say({ sv: 'Ja, fråga igen', en: 'Yes, ask again' }),
    no: say(TERMS.noDoNothing),
    act: say({ sv: 'Skicka', en: 'Send' }),
    choose: say(TERMS.chooseYesOrNo),
    letter: (who: string) => say({ sv: `Mejlet till ${who}`, en: `The email to ${who}` }),
    to: say({ sv: 'Till', en: 'To' }),
    subject: say({ sv: 'Ämne', en: 'Subject' }),
    cannot: say({ sv: 'De två kan inte få frågan nu:', en: 'These two cannot be asked now:' }),
  },
});
