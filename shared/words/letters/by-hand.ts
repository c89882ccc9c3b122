import { answerLabel } from '../answer-labels.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { button, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { greeting } from './person-blocks.ts';

/** Letters about what coordinators did with somebody's application. */
export const byHand = (say: Say): Chapter<'byHand'> => ({
  'details corrected': (person) => {
    const { by, fields, role, round, contact, homeLink } = person;
    const who = say.list(by);
    return {
      subject: say({ sv: 'Vi har rättat dina uppgifter', en: 'We have corrected your details' }),
      preheader: say({
        sv: 'Titta att det stämmer. Annars svarar du på mejlet.',
        en: 'Please see that they are right. If not, reply to this email.',
      }),
      title: say({ sv: 'Dina uppgifter är rättade', en: 'Your details are corrected' }),
      blocks: [
        greeting(person, say),
        text(
          say({
            sv: `${who}, som samordnar ${say(round.name)}, har rättat det här i din ansökan:`,
            en: `${who}, who ${by.length === 1 ? 'coordinates' : 'coordinate'} ${say(round.name)}, corrected this in your application:`,
          }),
        ),
        list(...fields.map((field) => answerLabel(field, role, round, say))),
        text(
          say({
            sv: 'På din sida ser du vad som stod och vad som står nu.',
            en: 'Your page shows what it said before and what it says now.',
          }),
        ),
        button(say(TERMS.openMyPage), homeLink),
        note(
          say({
            sv: `Stämmer det inte? Svara på mejlet så läser ${contact.name} det.`,
            en: `Is it not right? Reply to this email and ${contact.name} will read it.`,
          }),
        ),
      ],
    };
  },
});
