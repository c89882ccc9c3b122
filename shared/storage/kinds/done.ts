import * as z from 'zod/mini';
import { moment } from '../../domain/decision.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

/** That something was done to its end: it takes more than one transaction, or leaves nothing else behind to know it by. */
export const doneKind: Kind<{ readonly what: string; readonly at: string }, string> = {
  name: 'done',
  schema: z.object({ what: z.string(), at: moment }),
  key: (what) => ({ pk: PARTITION.done, sk: what }),
  idOf: ({ what }) => what,
  holds: { what: 'id', at: 'no person' },
};
