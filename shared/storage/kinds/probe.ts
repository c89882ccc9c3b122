import * as z from 'zod/mini';
import { instantOf, moment } from '../../domain/decision.ts';
import { PARTITION } from '../table.ts';
import type { Kind } from './kind.ts';

const probeSchema = z.object({ id: z.string(), until: moment });
type Probe = z.infer<typeof probeSchema>;

/** That an event by which a deployment tries itself came through. Whoever waits for it takes it away, or else time does. */
export const probeKind: Kind<Probe, string> = {
  name: 'probe',
  schema: probeSchema,
  key: (id) => ({ pk: PARTITION.probes, sk: id }),
  idOf: ({ id }) => id,
  holds: { id: 'no person', until: 'no person' },
  expires: ({ until }) => instantOf(until),
};
