import { type Care, careSchema } from '../../domain/pair/care.ts';
import type { Kind } from './kind.ts';

/** It lies beside the pair, also where the two have never been one. */
export const careKind: Kind<Care, string> = {
  name: 'care',
  schema: careSchema,
  key: (pair) => ({ pk: `PAIR#${pair}`, sk: 'CARE' }),
  idOf: (care) => care.pair,
  holds: { pair: 'id', why: 'care', text: 'care', readers: 'care', apart: 'care', by: 'operator', at: 'care' },
};
