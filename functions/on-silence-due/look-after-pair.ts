import { putAtRisk, riskKey } from '../../shared/commands/attention/put-at-risk.ts';
import { isSilent } from '../../shared/domain/pair/silence-moments.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

const RISK = { 35: 'no meeting for 35 days', 50: 'no meeting for 50 days' } as const;

/** A pair that has not met for so long, and has nothing booked, goes to a human being. */
export const handler = onEvent('silence due', async (silence, tools) => {
  const { store, round, now } = tools;
  const { pair: id, days, since } = silence;
  const risk = { pair: id, risk: RISK[days], occasion: `since ${since}` };
  const found = await store.getTogether([ref(pairKind, id), riskKey(risk)]);
  const pair = found.get(pairKind, id)?.state;
  return pair?.status === 'formed' && isSilent(pair, round, silence, now()) ? putAtRisk(risk, found, tools) : 'ignored';
});
