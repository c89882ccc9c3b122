import { stamp } from '../../domain/decision.ts';
import { event } from '../../events/catalogue.ts';
import { PARTITION } from '../../storage/table.ts';
import { publish } from '../bus.ts';
import { attempt, type Try } from './answers-probes.ts';

/** What the relay does: an event on the bus, and what the outbox need not keep any more taken out of it; here something that is not there. */
export const tryBus: Try = async (id, { store, round, now }) => {
  const probe = `${id}-bus`;
  const envelope = { id: probe, at: stamp(now()), round: round.id, happened: event('probe sent', { probe }) };
  return {
    tried: [
      await attempt('take from the outbox', () => store.discard([{ pk: PARTITION.outbox, sk: `probe-${id}` }])),
      await attempt('put on the bus', async () => {
        const refused = await publish([envelope]);
        if (refused.length > 0) throw new Error('the bus did not take an event');
      }),
    ],
    sent: [probe],
  };
};
