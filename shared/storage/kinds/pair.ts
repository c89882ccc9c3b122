import { type Pair, pairSchema } from '../../domain/pair/pair.ts';
import { pairMoments } from '../../domain/pair/pair-moments.ts';
import type { Kind } from './kind.ts';

export const pairKind: Kind<Pair, string> = {
  name: 'pair',
  schema: pairSchema,
  key: (id) => ({ pk: `PAIR#${id}`, sk: 'PAIR' }),
  idOf: (pair) => pair.id,
  list: (pair) => ({ list: 'PAIRS', place: `${pair.offeredAt}#${pair.id}` }),
  moments: pairMoments,
};
