import { QUESTION_DAYS, type Question, questionSchema, type ShownQuestions, shownQuestionsSchema } from '../../domain/visitor/question.ts';
import { ownerOf } from '../owner.ts';
import { PARTITION } from '../table.ts';
import { afterItsNight } from './expiry.ts';
import type { Kind, ListedKind } from './kind.ts';

export const questionKind: ListedKind<Question, string> = {
  name: 'question',
  schema: questionSchema,
  key: (id) => ({ pk: ownerOf({ kind: 'visitor', id }), sk: 'QUESTION' }),
  idOf: ({ id }) => id,
  holds: {
    id: 'id',
    text: 'question',
    address: 'question',
    role: 'question',
    language: 'question',
    at: 'question',
    answer: { text: 'question', by: 'operator', at: 'question' },
  },
  list: { name: 'QUESTIONS', cursor: ({ at, id }) => `${at}#${id}` },
  expires: ({ at }) => afterItsNight(at, QUESTION_DAYS),
};

/** What everybody sees on the call: it is about nobody. */
export const shownQuestionsKind: Kind<ShownQuestions, 'shown'> = {
  name: 'shown questions',
  schema: shownQuestionsSchema,
  key: () => ({ pk: PARTITION.round, sk: 'SHOWN' }),
  idOf: () => 'shown',
  holds: { questions: { id: 'no person', question: { all: 'no person' }, answer: { all: 'no person' }, by: 'operator', at: 'no person' } },
};
