import { type Desk, deskSchema } from '../../domain/matching/desk/desk.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** The matching desk: one for the round. */
export const deskKind: Kind<Desk, 'desk'> = {
  name: 'desk',
  schema: deskSchema,
  key: () => ({ pk: PARTITION.round, sk: 'DESK' }),
  idOf: () => 'desk',
};
