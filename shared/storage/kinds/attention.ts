import { type Attention, attentionKey, attentionMoments, attentionSchema } from '../../domain/attention.ts';
import { PARTITION } from '../table.ts';
import type { ListedKind } from './kind.ts';

export const attentionKind: ListedKind<Attention, string> = {
  name: 'attention',
  schema: attentionSchema,
  key: (key) => ({ pk: PARTITION.attention, sk: key }),
  idOf: attentionKey,
  moments: attentionMoments,
  // What waits for an operator; what is ticked off leaves it.
  list: {
    name: 'WAITING',
    cursor: (attention) => (attention.doneAt === undefined ? `${attention.since}#${attentionKey(attention)}` : undefined),
  },
};
