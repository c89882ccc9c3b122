import { type AuditLine, auditSchema } from '../../domain/audit.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** What operators did, line by line. Lines are only ever added, until their time is over and all are removed: the number of the next one can be taken once. */
export const auditKind: Kind<AuditLine, number> = {
  name: 'audit',
  schema: auditSchema,
  key: (sequence) => ({ pk: PARTITION.audit, sk: String(sequence).padStart(8, '0') }),
  idOf: (line) => line.sequence,
  holds: { sequence: 'no person', at: 'acts', operator: 'operator', act: 'acts', about: 'acts', before: 'no person', hash: 'no person' },
};
