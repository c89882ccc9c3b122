import { type Attention, attentionKey, attentionMoments, attentionSchema } from '../../domain/attention.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

export const attentionKind: ListedKind<Attention, string> = {
  name: 'attention',
  schema: attentionSchema,
  key: (key) => ({ pk: PARTITION.attention, sk: key }),
  idOf: attentionKey,
  holds: {
    subject: { kind: 'no person', id: 'list' },
    reason: 'list',
    occasion: 'list',
    since: 'list',
    doneAt: 'list',
    doneBy: 'operator',
    owner: 'operator',
    notes: { by: 'operator', at: 'notes', text: 'notes' },
    reminded: 'no person',
  },
  moments: attentionMoments,
  // What waits for an operator; what is ticked off leaves it.
  list: {
    name: 'WAITING',
    cursor: (attention) => (attention.doneAt === undefined ? `${attention.since}#${attentionKey(attention)}` : undefined),
  },
};
