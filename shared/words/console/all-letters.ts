import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the pages say on which operators see every email of the round before it exists. */
export const allLettersWords = (say: Say) => ({
  title: say({ sv: 'Alla mejl i omgången', en: 'All email of the round' }),
  lead: say({
    sv: 'Så ser varje mejl ut, med två påhittade personer och er egen text och plan. Inget av det här har skickats.',
    en: 'This is how each email looks, with two made-up people and your own texts and plan. None of this has been sent.',
  }),
  caption: say({ sv: 'Varje mejl och när det går', en: 'Each email and when it goes' }),
  letter: say(TERMS.email),
  goes: say({ sv: 'När det går', en: 'When it goes' }),
  own: say({ sv: 'Ert tillägg', en: 'Your addition' }),
  hasOwn: say({ sv: 'Ja', en: 'Yes' }),
  by: say({ sv: 'I planen', en: 'In the plan' }),
  rule: say({ sv: 'Regeln', en: 'The rule' }),
  subject: say({ sv: 'Ämnesrad', en: 'Subject' }),
  preheader: say({ sv: 'I inkorgen efter ämnesraden', en: 'In the inbox after the subject' }),
  noted: say({ sv: 'Ert tillägg i omgångens fil', en: 'Your addition in the round file' }),
  /** Where a paragraph is added. */
  where: (name: string) =>
    say({
      sv: `Ett eget stycke läggs till i omgångens fil, under letters, ${name}, note.`,
      en: `A paragraph of your own is added in the round file, under letters, ${name}, note.`,
    }),
  html: say({ sv: 'Som det ser ut', en: 'As it looks' }),
  text: say({ sv: 'Som ren text', en: 'As plain text' }),
  entry: say({ sv: 'Det som följer med till kalendern', en: 'What comes with it for the calendar' }),
  entryWhat: {
    REQUEST: say({ sv: 'Ny eller ändrad post', en: 'New or changed entry' }),
    CANCEL: say({ sv: 'Posten tas bort', en: 'The entry is removed' }),
  },
  entryTitle: say(TERMS.title),
  starts: say({ sv: 'Börjar', en: 'Begins' }),
  ends: say({ sv: 'Slutar', en: 'Ends' }),
  place: say(TERMS.place),
  description: say({ sv: 'Text', en: 'Text' }),
  none: say({ sv: 'Inget', en: 'Nothing' }),
  to: { mentor: say({ sv: 'Till en student', en: 'To a student' }), mentee: say({ sv: 'Till en chef', en: 'To a manager' }) },
  other: say({ sv: 'Visa ett annat', en: 'Show another' }),
  notNow: say({ sv: 'Det här mejlet går inte som planen är nu.', en: 'This email does not go as the plan is now.' }),
  links: say({
    sv: 'Länkarna leder ingenstans här. De görs när mejlet går.',
    en: 'The links lead nowhere here. They are made when the email goes.',
  }),
  back: say({ sv: 'Alla mejl', en: 'All email' }),
});
