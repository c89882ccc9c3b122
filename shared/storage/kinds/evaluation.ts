import { type Evaluation, evaluationSchema } from '../../domain/closing/evaluation.ts';
import type { Kind } from './kind.ts';

export const evaluationKind: Kind<Evaluation, string> = {
  name: 'evaluation',
  schema: evaluationSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'EVALUATION' }),
  idOf: (evaluation) => evaluation.person,
  list: (evaluation) => ({ list: 'EVALUATIONS', place: `${evaluation.role}#${evaluation.at}#${evaluation.person}` }),
};
