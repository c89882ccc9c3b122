import { followUpWords } from '../follow-up.ts';
import type { Say } from '../say.ts';
import { TERMS } from '../terms.ts';
import { button, facts, heading, list, note, text } from './blocks.ts';
import type { Chapter } from './chapters.ts';
import { greeting } from './person-blocks.ts';

/** Letters to those who said yes to hearing from us when the programme was over. */
export const afterwards = (say: Say): Chapter<'afterwards'> => ({
  'follow-up': (person) => ({
    subject: say({
      sv: `Tre frågor, tre månader senare: svara senast ${say.day(person.answerBy)}`,
      en: `Three questions, three months on: answer by ${say.day(person.answerBy)}`,
    }),
    preheader: say({
      sv: 'Du sa ja till att bli frågad en gång. Det tar två minuter.',
      en: 'You said yes to being asked once. It takes two minutes.',
    }),
    title: say({ sv: 'Hur blev det sedan?', en: 'How has it been since?' }),
    blocks: [
      greeting(person, say),
      text(
        say({
          sv: `${say(person.round.name)} avslutades för tre månader sedan, och du sa ja till tre frågor om vad som har blivit av det.`,
          en: `${say(person.round.name)} ended three months ago, and you said yes to three questions about what has come of it.`,
        }),
      ),
      heading(say({ sv: 'Frågorna', en: 'The questions' })),
      list(...followUpWords(say).questions),
      facts([say(TERMS.answerBy), say.day(person.answerBy)]),
      button(say(TERMS.answerQuestions), person.homeLink),
      note(
        say({
          sv: 'Det här mejlet kommer bara en gång. Vill du inte svara behöver du inte göra något.',
          en: 'This email comes only once. If you would rather not answer there is nothing you need to do.',
        }),
      ),
    ],
  }),
});
