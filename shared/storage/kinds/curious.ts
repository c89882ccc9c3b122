import { type Curious, curiousSchema, LONGEST_DAYS, UNCONFIRMED_DAYS } from '../../domain/visitor/curious.ts';
import { ownerOf } from '../owner.ts';
import { afterItsNight } from './expiry.ts';
import type { ListedKind } from './kind.ts';

export const curiousKind: ListedKind<Curious, string> = {
  name: 'curious',
  schema: curiousSchema,
  key: (id) => ({ pk: ownerOf({ kind: 'visitor', id }), sk: 'CURIOUS' }),
  idOf: ({ id }) => id,
  holds: {
    id: 'id',
    address: 'left address',
    role: 'left address',
    language: 'left address',
    askedAt: 'left address',
    confirmedAt: 'left address',
    talk: { askedAt: 'left address', with: 'left address', by: 'operator', at: 'left address' },
  },
  list: { name: 'CURIOUS', cursor: ({ askedAt, id }) => `${askedAt}#${id}` },
  expires: ({ askedAt, confirmedAt }) =>
    confirmedAt === undefined ? afterItsNight(askedAt, UNCONFIRMED_DAYS) : afterItsNight(confirmedAt, LONGEST_DAYS),
};
