import { type KeptText, keptTextId, keptTextSchema } from '../../domain/kept-text.ts';
import type { LetterId } from '../../domain/letter.ts';
import { ownerOf } from '../owner.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** What letters said, apart from whose they are: it is long, and seldom asked for. */
export const keptTextKind: Kind<KeptText, LetterId> = {
  name: 'kept text',
  schema: keptTextSchema,
  key: ({ recipient, key }) => ({ pk: `${PARTITION.texts}#${ownerOf(recipient)}`, sk: key }),
  idOf: keptTextId,
  holds: {
    recipient: { kind: 'letters', id: 'id' },
    key: 'letters',
    at: 'letters',
    language: 'letters',
    subject: 'letter text',
    text: 'letter text',
  },
};
