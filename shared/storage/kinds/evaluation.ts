import { type Evaluation, evaluationSchema } from '../../domain/closing/evaluation.ts';
import type { ListedKind } from './kind.ts';

export const evaluationKind: ListedKind<Evaluation, string> = {
  name: 'evaluation',
  schema: evaluationSchema,
  key: (person) => ({ pk: `PERSON#${person}`, sk: 'EVALUATION' }),
  idOf: (evaluation) => evaluation.person,
  list: { name: 'EVALUATIONS', cursor: (evaluation) => `${evaluation.role}#${evaluation.at}#${evaluation.person}` },
};
