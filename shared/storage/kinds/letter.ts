import * as z from 'zod/mini';
import { type Letter, type LetterId, letterId, letterKey, letterSchema, WHY_SUPPRESSED, type WhySuppressed } from '../../domain/letter.ts';
import { ownerOf } from '../owner.ts';
import { PARTITION } from '../table.ts';
import type { Kind, ListedKind } from './kind.ts';

/** What the keys of letters begin with. */
export const LETTERS = 'LETTER#';

/** A letter lies with the person it is for. */
export const letterKind: ListedKind<Letter, LetterId> = {
  name: 'letter',
  schema: letterSchema,
  key: ({ recipient, key }) => ({ pk: ownerOf(recipient), sk: `${LETTERS}${key}` }),
  idOf: letterId,
  holds: {
    recipient: { kind: 'letters', id: 'id' },
    letter: 'letters',
    occasion: 'letters',
    about: { all: 'letters' },
    before: 'letters',
    status: 'letters',
    requestedAt: 'letters',
    claimedAt: 'letters',
    sentAt: 'letters',
    copies: 'letters',
    messageId: 'letters',
    dropped: 'letters',
    fate: 'letters',
  },
  list: { name: 'LETTERS', cursor: (letter) => `${letter.requestedAt}#${letter.recipient.id}#${letterKey(letter)}` },
};

/** An address that gets no more mail. */
export const suppressedKind: Kind<{ readonly hash: string; readonly why: WhySuppressed; readonly at: string }, string> = {
  name: 'suppressed',
  schema: z.object({ hash: z.string(), why: z.enum(WHY_SUPPRESSED), at: z.string() }),
  key: (hash) => ({ pk: `${PARTITION.suppressed}#${hash}`, sk: 'SUPPRESSED' }),
  idOf: (suppressed) => suppressed.hash,
  holds: { hash: 'silent', why: 'silent', at: 'silent' },
};
