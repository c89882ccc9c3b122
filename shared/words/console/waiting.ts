import type { WayOver } from '../../domain/application/application.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says on those who wait for an answer. */
export const waitingWords = (say: Say) => ({
  title: say({ sv: 'De som väntar på svar', en: 'Those who wait for an answer' }),
  none: say({ sv: 'Ingen väntar på svar.', en: 'Nobody waits for an answer.' }),
  caption: say({
    sv: 'Har bekräftat sin ansökan och har varken en plats eller ett slutligt svar',
    en: 'Have confirmed their application and have neither a place nor a final answer',
  }),
  name: say(TERMS.name),
  side: say({ sv: 'Söker som', en: 'Applied as' }),
  last: say({ sv: 'Så står det till', en: 'How it stands' }),
  over: {
    'never asked': say({ sv: 'Har inte fått något förslag', en: 'Has not been asked about a pair' }),
    'said no': say({ sv: 'Sa nej till ett förslag', en: 'Said no to an offer' }),
    'did not answer': say({ sv: 'Svarade inte på ett förslag i tid', en: 'Did not answer an offer in time' }),
    'said yes': say({ sv: 'Sa ja, men det blev inte av', en: 'Said yes, but it came to nothing' }),
    'had not answered': say({ sv: 'Förslaget föll innan personen hade svarat', en: 'The offer fell through before they had answered' }),
    ended: say({ sv: 'Hade ett par som är avslutat', en: 'Had a pair that has ended' }),
  } satisfies Readonly<Record<WayOver | 'never asked', string>>,
  more: (count: number) => say({ sv: `och ${count} till`, en: `and ${count} more` }),
  unsent: (count: number) =>
    say({
      sv: count === 1 ? 'Ett par i förslaget har inte fått frågan än.' : `${count} par i förslaget har inte fått frågan än.`,
      en: count === 1 ? 'One pair of the proposal has not been asked yet.' : `${count} pairs of the proposal have not been asked yet.`,
    }),
  review: say(TERMS.reviewAndSend),
  telling: {
    title: say({ sv: 'Berätta att det inte blev en plats', en: 'Tell them that there is no place' }),
    what: (count: number) =>
      count === 1
        ? say({
            sv: 'Personen får ett mejl om att det inte blev en plats den här gången, och varför.',
            en: 'The person gets an email that there was no place this time, and why.',
          })
        : say({
            sv: `Alla ${count} får ett mejl om att det inte blev en plats den här gången, var och en med sitt skäl.`,
            en: `All ${count} get an email that there was no place this time, each with their own reason.`,
          }),
    question: say({ sv: 'Vill du ge dem det svaret?', en: 'Do you want to give them that answer?' }),
    yes: say({ sv: 'Ja, berätta att det inte blev en plats', en: 'Yes, tell them that there is no place' }),
    no: say({ sv: 'Nej, låt dem vänta', en: 'No, let them wait' }),
    choose: say(TERMS.chooseYesOrNo),
    act: say(TERMS.goOn),
  },
});
