import type { Role } from '../../round/round-file.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';

/** What the page says on which an offer is answered. */
export const offer = (say: Say) => ({
  title: (name: string) => say({ sv: `Vill du träffa ${name}?`, en: `Would you like to meet ${name}?` }),
  proposal: {
    mentor: (company: string) =>
      say({
        sv: `Du skulle bli mentor åt en chef på ${company}. Chefen frågar och lyssnar; du berättar hur det ser ut från ditt håll.`,
        en: `You would be the mentor of a manager at ${company}. The manager asks and listens; you tell how it looks from your side.`,
      }),
    mentee: (university: string) =>
      say({
        sv: `Studenten från ${university} skulle bli din mentor. Du frågar och lyssnar; studenten berättar hur det ser ut från sitt håll.`,
        en: `The student from ${university} would be your mentor. You ask and listen; the student tells how it looks from the other side.`,
      }),
  } satisfies Readonly<Record<Role, (host: string) => string>>,
  sayingYes: say({ sv: 'Det här säger du ja till', en: 'What you are agreeing to' }),
  kickOff: say(TERMS.kickOff),
  first: say(TERMS.firstMeeting),
  closing: say(TERMS.workshop),
  answerBy: say(TERMS.answerBy),
  ask: say(TERMS.yourAnswer),
  hint: say({
    sv: 'Du behöver inte säga varför. Säger du nej letar vi efter någon annan åt dig.',
    en: 'You do not need to give a reason. If you say no, we look for somebody else for you.',
  }),
  yes: say({ sv: 'Ja, jag vill', en: 'Yes, I would' }),
  no: say({ sv: 'Nej, inte den här gången', en: 'No, not this time' }),
  button: say(TERMS.sendAnswer),
  missing: say(TERMS.chooseYesOrNo),
});
