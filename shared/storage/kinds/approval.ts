import { type Approval, approvalSchema } from '../../domain/matching/board/approval.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** What the keys of approvals begin with. */
export const APPROVALS = 'APPROVAL#';

/** What was approved, by the number of its proposal. */
export const approvalKind: Kind<Approval, number> = {
  name: 'approval',
  schema: approvalSchema,
  key: (proposal) => ({ pk: PARTITION.round, sk: `${APPROVALS}${proposal}` }),
  idOf: ({ proposal }) => proposal,
  holds: {
    proposal: 'no person',
    approvedAt: 'no person',
    pairs: { mentor: 'approval', mentee: 'approval', fit: { all: 'approval' } },
    reserves: 'approval',
    lapseDays: 'no person',
  },
};
