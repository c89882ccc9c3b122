import * as z from 'zod/mini';
import { type Letter, type LetterId, letterId, letterKey, letterSchema, type Recipient } from '../../domain/letter.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** A letter lies with the person it is for. */
export const letterKind: Kind<Letter, LetterId> = {
  name: 'letter',
  schema: letterSchema,
  key: ({ recipient, key }) => ({ pk: partitionOf(recipient), sk: `LETTER#${key}` }),
  idOf: letterId,
  list: (letter) => ({ list: 'LETTERS', place: `${letter.requestedAt}#${letter.recipient.id}#${letterKey(letter)}` }),
};

export function partitionOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'person':
      return `PERSON#${recipient.id}`;
    case 'draft':
      return `DRAFT#${recipient.id}`;
    case 'operator':
      return `OPERATOR#${recipient.id}`;
  }
}

/** An address that gets no more mail. */
export const suppressedKind: Kind<{ readonly hash: string; readonly why: 'bounced' | 'complained about'; readonly at: string }, string> = {
  name: 'suppressed',
  schema: z.object({ hash: z.string(), why: z.enum(['bounced', 'complained about']), at: z.string() }),
  key: (hash) => ({ pk: `${PARTITION.suppressed}#${hash}`, sk: 'SUPPRESSED' }),
  idOf: (suppressed) => suppressed.hash,
};
