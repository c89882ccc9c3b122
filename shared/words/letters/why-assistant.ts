import type { LetterName } from '../../domain/letter.ts';
import type { Say } from '../say.ts';
import type { Why } from './why.ts';

/** Why a letter about bookings came to whoever books for a manager. What is to them alone stands among all letters. */
export const assistantWhyWords = (say: Say): { readonly [Name in LetterName]?: Why } => ({
  'times proposed': {
    rule: say({
      sv: 'När studenten föreslår tider frågas både chefen och den som bokar åt chefen vilken som passar.',
      en: 'When the student proposes times, both the manager and whoever books for her are asked which one suits.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Tider för möte ${meeting} föreslogs ${say.dayAndTime(at)}.`,
        en: `Times for meeting ${meeting} were proposed on ${say.dayAndTime(at)}.`,
      }),
  },
  'answer times': {
    rule: say({
      sv: 'Har ingen valt bland tider som studenten föreslagit påminns chefen och den som bokar åt chefen, en gång.',
      en: 'When nobody has chosen among times the student proposed, the manager and whoever books for her are reminded, once.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Ingen hade valt tid för möte ${meeting} ${say.dayAndTime(at)}.`,
        en: `Nobody had chosen a time for meeting ${meeting} by ${say.dayAndTime(at)}.`,
      }),
  },
  'book meeting': {
    rule: say({
      sv: 'Den som bokar åt en chef får veta när det finns ett första möte att boka, och när nästa möte borde ha en tid enligt planen men inte har det.',
      en: 'Whoever books for a manager is told when there is a first meeting to book, and when the next meeting should have a time by the plan but has none.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Möte ${meeting} hade ingen tid ${say.dayAndTime(at)}.`,
        en: `Meeting ${meeting} had no time on ${say.dayAndTime(at)}.`,
      }),
  },
  'meeting invitation': {
    rule: say({
      sv: 'När ett möte får en tid får den som bokar åt chefen det också, till kalendern.',
      en: 'When a meeting gets a time, whoever books for the manager gets it too, for the calendar.',
    }),
    happened: ({ at, meeting }) =>
      say({ sv: `Möte ${meeting} hade en tid ${say.dayAndTime(at)}.`, en: `Meeting ${meeting} had a time on ${say.dayAndTime(at)}.` }),
  },
  'meeting moved': {
    rule: say({
      sv: 'När ett möte flyttas får den som bokar åt chefen också den nya tiden till kalendern.',
      en: 'When a meeting is moved, whoever books for the manager gets the new time for the calendar too.',
    }),
    happened: ({ at, meeting }) =>
      say({ sv: `Möte ${meeting} flyttades ${say.dayAndTime(at)}.`, en: `Meeting ${meeting} was moved on ${say.dayAndTime(at)}.` }),
  },
  'place changed': {
    rule: say({
      sv: 'När platsen för ett möte ändras får den som bokar åt chefen också den till kalendern.',
      en: 'When the place of a meeting changes, whoever books for the manager gets it for the calendar too.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Platsen för möte ${meeting} ändrades ${say.dayAndTime(at)}.`,
        en: `The place of meeting ${meeting} was changed on ${say.dayAndTime(at)}.`,
      }),
  },
  'meeting cancelled': {
    rule: say({
      sv: 'När ett möte ställs in tas det bort också ur kalendern hos den som bokar åt chefen.',
      en: 'When a meeting is cancelled it is taken out of the calendar of whoever books for the manager too.',
    }),
    happened: ({ at, meeting }) =>
      say({
        sv: `Möte ${meeting} ställdes in ${say.dayAndTime(at)}.`,
        en: `Meeting ${meeting} was cancelled on ${say.dayAndTime(at)}.`,
      }),
  },
});
