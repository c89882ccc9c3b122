import { DRAFT_DAYS, type Draft, draftSchema } from '../../domain/application/draft.ts';
import { instantOf } from '../../domain/decision.ts';
import type { Kind } from './kind.ts';

export const draftKind: Kind<Draft, string> = {
  name: 'draft',
  schema: draftSchema,
  key: (id) => ({ pk: `DRAFT#${id}`, sk: 'DRAFT' }),
  idOf: (draft) => draft.id,
  expires: (draft) => instantOf(draft.savedAt).add({ hours: 24 * DRAFT_DAYS }),
};
