import { type Removed, removedSchema } from '../../domain/privacy/removed.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

/** What was removed of what was known about people. The record itself says of nobody. */
export const removedKind: ListedKind<Removed, string> = {
  name: 'removed',
  schema: removedSchema,
  key: (id) => ({ pk: PARTITION.removed, sk: id }),
  idOf: ({ id }) => id,
  holds: { id: 'no person', at: 'no person', rule: 'no person', counts: { all: 'no person' } },
  list: { name: 'REMOVED', cursor: ({ at, id }) => `${at}#${id}` },
};
