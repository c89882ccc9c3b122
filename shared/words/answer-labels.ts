import { ownField } from '../domain/application/form.ts';
import type { Role, Round } from '../round/round-file.ts';
import type { Say } from './say.ts';
import { TERMS } from './terms.ts';

/** Who reads about an answer: whoever gave it, or operators, in their lists and files. */
export type ReaderOfAnswers = 'you' | 'others';

/** What each answer of the form is called, in short. */
const labels = (say: Say) => ({
  name: say(TERMS.name),
  email: say({ sv: 'Mejladress', en: 'Email address' }),
  phone: say(TERMS.phone),
  phoneShown: say({ sv: 'Vem som ser telefonnumret', en: 'Who sees the phone number' }),
  title: say(TERMS.title),
  assistantName: say({ sv: 'Assistent som bokar', en: 'Assistant who books' }),
  assistantEmail: say({ sv: 'Assistentens mejladress', en: 'The assistant’s email address' }),
  studies: say({ sv: 'Studerar', en: 'Studies' }),
  work: say(TERMS.partOfCompany),
  topics: say({ sv: 'Teman', en: 'Themes' }),
  foremost: say({ sv: 'Vilket tema lockar mest?', en: 'Which theme appeals most?' }),
  wish: say({ sv: 'Vill att den andra ska förstå, eller förstå själv', en: 'Would like the other one to understand, or to understand' }),
  goals: say({ sv: 'Vill', en: 'Wants to' }),
  slots: say({ sv: 'Kan ses', en: 'Can meet' }),
  languages: say({ sv: 'Kan träffas på', en: 'Can meet in' }),
  format: say({ sv: 'Träffas helst', en: 'Would rather' }),
  access: say({ sv: 'Gör det lättare att delta', en: 'Makes it easier to take part' }),
  ties: say({ sv: 'Känner du någon på andra sidan?', en: 'Do you know anybody on the other side?' }),
  tiesWith: say({ sv: 'Känner eller arbetar med', en: 'Knows or works with' }),
  language: say({ sv: 'Språk i mejl', en: 'Language of emails' }),
});

/** Those that are called otherwise to whoever gave them. */
const toThem = (say: Say) => ({
  phoneShown: say({ sv: 'Vem som får se ditt telefonnummer', en: 'Who may see your phone number' }),
  assistantName: say({ sv: 'Assistent som bokar åt dig', en: 'Assistant who books for you' }),
  studies: say({ sv: 'Du läser', en: 'You study' }),
  wish: say({
    sv: 'Det du vill att den andra ska förstå, eller förstå själv',
    en: 'What you would like the other one to understand, or to understand',
  }),
  goals: say({ sv: 'Det du vill få ut av det', en: 'What you want to get out of it' }),
  slots: say({ sv: 'När du kan ses', en: 'When you can meet' }),
  languages: say({ sv: 'Språk du kan träffas på', en: 'Languages you can meet in' }),
  format: say({ sv: 'Hur du helst träffas', en: 'How you would rather meet' }),
  access: say({ sv: 'Det som gör det lättare för dig att delta', en: 'What makes it easier for you to take part' }),
  tiesWith: say({ sv: 'Den du känner eller arbetar med på andra sidan', en: 'Whom you know or work with on the other side' }),
});

/** What an answer is called by its field; one of the round's own questions in the words of the round. */
export function answerLabel(field: string, role: Role, round: Round, say: Say, reader: ReaderOfAnswers = 'others'): string {
  const own = round.questions[role].find(({ id }) => ownField(id) === field);
  if (own !== undefined) return say(own.ask);
  const known = { ...labels(say), ...(reader === 'you' ? toThem(say) : {}) };
  if (field === 'field') return role === 'mentor' ? known.studies : known.work;
  return isLabelled(field, known) ? known[field] : field;
}

function isLabelled(field: string, known: ReturnType<typeof labels>): field is keyof ReturnType<typeof labels> {
  return Object.hasOwn(known, field);
}
