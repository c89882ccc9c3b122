import { type RetentionClock, retentionMoments, retentionSchema } from '../../domain/privacy/retention.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** The clock of retention, one for the round. */
export const retentionKind: Kind<RetentionClock, 'retention'> = {
  name: 'retention',
  schema: retentionSchema,
  key: () => ({ pk: PARTITION.round, sk: 'RETENTION' }),
  idOf: () => 'retention',
  holds: { looks: 'no person', next: 'no person', done: 'no person', decided: 'no person', textsUntil: 'no person' },
  moments: retentionMoments,
};
