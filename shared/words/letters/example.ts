import type { Say } from '../say.ts';

/** Two people who do not exist, with what they wrote. */
export const exampleWords = (say: Say) => ({
  mentor: {
    name: say({ sv: 'Exempel Studentsson', en: 'Example Student' }),
    field: say({ sv: 'Socialantropologi', en: 'Social anthropology' }),
    title: '',
    wish: say({ sv: 'Varför ingen jag känner öppnar era mejl.', en: 'Why nobody I know opens your emails.' }),
  },
  mentee: {
    name: say({ sv: 'Exempel Chefsson', en: 'Example Manager' }),
    field: say({ sv: 'Marknad', en: 'Marketing' }),
    title: say({ sv: 'Marknadschef', en: 'Head of marketing' }),
    wish: say({ sv: 'Vad ni gör i stället för att se på teve.', en: 'What you do instead of watching television.' }),
  },
  assistant: say({ sv: 'Exempel Assistentsson', en: 'Example Helper' }),
  why: say({ sv: 'HR har föreslagit dig.', en: 'HR suggested you.' }),
  question: say({ sv: 'Får jag resorna betalda?', en: 'Is travel paid for?' }),
  answer: say({ sv: 'Ja, i Stockholm.', en: 'Yes, in Stockholm.' }),
  formerMentor: {
    name: say({ sv: 'Exempel Mentorsson', en: 'Example Mentor' }),
    about: say({ sv: 'Läste juridik och var mentor förra året.', en: 'Read law and was a mentor last year.' }),
  },
  place: say({ sv: 'Rum 4', en: 'Room 4' }),
  mailing: {
    subject: say({ sv: 'Det ni skriver som ämnesrad', en: 'What you write as the subject' }),
    text: say({ sv: 'Hej {namn},\n\nHär står det ni skriver.', en: 'Hello {name},\n\nHere stands what you write.' }),
  },
});
