import { type Pair, pairSchema } from '../../domain/pair/pair.ts';
import { pairMoments } from '../../domain/pair/pair-moments.ts';
import { PAIR_HOLDS } from '../../domain/privacy/pair-holds.ts';
import type { ListedKind } from './kind.ts';

export const pairKind: ListedKind<Pair, string> = {
  name: 'pair',
  schema: pairSchema,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'PAIR' }),
  idOf: (pair) => pair.id,
  holds: PAIR_HOLDS,
  list: { name: 'PAIRS', cursor: (pair) => `${pair.offeredAt}#${pair.id}` },
  moments: pairMoments,
  followsPlan: true,
};
