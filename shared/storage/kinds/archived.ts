import { type Archived, archivedSchema } from '../../domain/archive/archived.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

/** The archives that were written of the round. They hold nothing of anybody: the packages lie where whoever asked for them put them. */
export const archivedKind: ListedKind<Archived, string> = {
  name: 'archived',
  schema: archivedSchema,
  key: (id) => ({ pk: PARTITION.archived, sk: id }),
  idOf: ({ id }) => id,
  holds: { id: 'no person', at: 'no person', by: 'operator', sha256: 'no person', files: 'no person' },
  list: { name: 'ARCHIVED', cursor: ({ at, id }) => `${at}#${id}` },
};
