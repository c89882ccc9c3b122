import { DRAFT_DAYS, type Draft, draftSchema } from '../../domain/application/draft.ts';
import { afterItsNight } from './expiry.ts';
import type { ListedKind } from './kind.ts';

export const draftKind: ListedKind<Draft, string> = {
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
  list: { name: 'DRAFTS', cursor: ({ savedAt, id }) => `${savedAt}#${id}` },
  expires: ({ savedAt }) => afterItsNight(savedAt, DRAFT_DAYS),
};
