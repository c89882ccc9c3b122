import { type Evaluation, evaluationSchema } from '../../domain/closing/evaluation.ts';
import type { ListedKind } from './kind.ts';

const ANSWER_HOLDS = { text: 'evaluation', mayQuote: 'quotes' } as const;

export const evaluationKind: ListedKind<Evaluation, string> = {
  name: 'evaluation',
  schema: evaluationSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'EVALUATION' }),
  idOf: (evaluation) => evaluation.person,
  holds: {
    person: 'id',
    role: 'evaluation',
    again: 'evaluation',
    answers: {
      mentors: ANSWER_HOLDS,
      company: ANSWER_HOLDS,
      worked: ANSWER_HOLDS,
      challenges: ANSWER_HOLDS,
      onwards: ANSWER_HOLDS,
    },
    language: 'evaluation',
    at: 'evaluation',
  },
  list: { name: 'EVALUATIONS', cursor: (evaluation) => `${evaluation.role}#${evaluation.at}#${evaluation.person}` },
};
