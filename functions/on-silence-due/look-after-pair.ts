import { instantOf } from '../../shared/domain/decision.ts';
import { heldMeetings } from '../../shared/domain/pair/pair.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { putAtRisk, riskKey } from '../../shared/lambda/operators-list/put-at-risk.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

const RISK = { 35: 'no meeting for 35 days', 50: 'no meeting for 50 days' } as const;

/** A pair that has not met for so long goes to a human being. */
export const handler = onEvent('silence due', async ({ pair: id, days, since }, tools) => {
  const { store, round } = tools;
  const risk = { pair: id, risk: RISK[days], occasion: `since ${since}` };
  const found = await store.getTogether([pairKind.key(id), riskKey(risk)]);
  const pair = found.get(pairKind, id)?.state;
  if (pair?.status !== 'formed') return 'ignored';
  const metSince = heldMeetings(pair).some(
    (meeting) => meeting.status === 'agreed' && dayOf(round, instantOf(meeting.startsAt)).toString() > since,
  );
  return metSince ? 'ignored' : putAtRisk(risk, found, tools);
});
