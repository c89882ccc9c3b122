import { DRAFT_DAYS, type Draft, draftSchema } from '../../domain/application/draft.ts';
import { instantOf } from '../../domain/decision.ts';
import type { Kind } from './kind.ts';

export const draftKind: Kind<Draft, string> = {
  name: 'draft',
  schema: draftSchema,
  key: (id) => ({ pk: `DRAFT#${id}`, sk: 'DRAFT' }),
  idOf: (draft) => draft.id,
  holds: {
    id: 'id',
    role: 'draft',
    language: 'draft',
    channel: 'draft',
    startedAt: 'draft',
    savedAt: 'draft',
    typed: 'draft',
    done: 'draft',
    secretHash: 'links',
    submitted: 'draft',
  },
  // A day more than they are, so that the last day is there to its end, in whatever zone.
  expires: (draft) => instantOf(draft.savedAt).add({ hours: 24 * (DRAFT_DAYS + 1) }),
};
