import * as z from 'zod/mini';
import { type RoundState, roundMoments, roundStateSchema } from '../../domain/round-state.ts';
import { PARTITION, ROUND_KEY } from '../table.ts';
import type { Kind } from './kind.ts';

export const roundKind: Kind<RoundState, 'round'> = {
  name: 'round',
  schema: roundStateSchema,
  key: () => ROUND_KEY,
  idOf: () => 'round',
  holds: {
    stage: 'no person',
    home: 'no person',
    openedAt: 'no person',
    extendedTo: 'no person',
    endedEarlyAt: 'no person',
    closedAt: 'no person',
    restoredAt: 'no person',
    plan: 'no person',
    planned: { all: 'no person' },
    planBefore: { all: 'no person' },
    tellings: { at: 'no person', was: { all: 'no person' }, by: 'operator' },
  },
  moments: roundMoments,
};

/** The keys the round signs with. The first request makes them; no secret store with a monthly price is needed. */
export const keysKind: Kind<{ readonly link: string; readonly form: string; readonly session: string }, 'keys'> = {
  name: 'keys',
  schema: z.object({ link: z.string(), form: z.string(), session: z.string() }),
  key: () => ({ pk: PARTITION.round, sk: 'KEYS' }),
  idOf: () => 'keys',
  holds: { link: 'no person', form: 'no person', session: 'no person' },
};
