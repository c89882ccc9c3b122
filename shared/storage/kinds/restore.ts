import { type Restore, restoreSchema } from '../../domain/restore.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** How far a restore has come. It lies in the round's own table, which the restore leaves where it is. */
export const restoreKind: Kind<Restore, 'restore'> = {
  name: 'restore',
  schema: restoreSchema,
  key: () => ({ pk: PARTITION.round, sk: 'RESTORE' }),
  idOf: () => 'restore',
  holds: {
    to: 'no person',
    copy: 'no person',
    operator: 'operator',
    next: 'no person',
    stopped: { all: 'no person' },
    left: { id: 'id', forGood: 'course', out: { all: 'aside' } },
    asked: { id: 'id', kind: 'requests', words: 'requests' },
    refusing: 'id',
    erased: { id: 'id', why: 'no person' },
    erasing: { id: 'id', askedAt: 'course', by: 'operator' },
  },
};
