import { type Attention, attentionKey, attentionMoments, attentionSchema } from '../../domain/attention.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** The list of what waits for an operator; what is ticked off leaves it. */
export const WAITING = 'WAITING';

export const attentionKind: Kind<Attention, string> = {
  name: 'attention',
  schema: attentionSchema,
  key: (key) => ({ pk: PARTITION.attention, sk: key }),
  idOf: attentionKey,
  moments: attentionMoments,
  list: (attention) =>
    attention.doneAt === undefined ? { list: WAITING, place: `${attention.since}#${attentionKey(attention)}` } : undefined,
};
