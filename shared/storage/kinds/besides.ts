import type { Held } from '../../domain/privacy/inventory-of.ts';
import { PARTITION } from '../table.ts';

/** What lies in the table and is no state of a kind: where, and what each of its fields holds of a person. */
export const BESIDES = [
  { partition: PARTITION.outbox, holds: { id: 'no person', at: 'no person', name: 'no person', detail: 'id' } },
  { partition: PARTITION.agenda, holds: { due: 'id' } },
  { partition: PARTITION.counts, holds: { figures: 'no person' } },
  { partition: PARTITION.networks, holds: { network: 'network code', letters: 'network code' } },
  { partition: PARTITION.addresses, holds: { hash: 'address code', letters: 'address code', days: 'address code' } },
  { partition: PARTITION.days, holds: { owner: 'id', letter: 'days of letters', bookings: 'days of letters' } },
] as const satisfies readonly { readonly partition: string; readonly holds: Readonly<Record<string, Held>> }[];
