import { type RemovalDecision, removalDecisionSchema } from '../../domain/privacy/removal-decision.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

/** The protocol of what an authority decided to remove. */
export const removalDecisionKind: ListedKind<RemovalDecision, string> = {
  name: 'removal decision',
  schema: removalDecisionSchema,
  key: (id) => ({ pk: PARTITION.decisions, sk: id }),
  idOf: ({ id }) => id,
  holds: { id: 'no person', at: 'no person', by: 'operator', rule: 'no person', named: 'no person', archive: 'no person' },
  list: { name: 'DECISIONS', cursor: ({ at, id }) => `${at}#${id}` },
};
