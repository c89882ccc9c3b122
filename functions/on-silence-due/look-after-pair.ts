import { instantOf } from '../../shared/domain/decision.ts';
import { heldMeetings } from '../../shared/domain/pair.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { putAtRisk } from '../../shared/lambda/put-at-risk.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** A pair that has not met for so long goes to a human being. */
export const handler = onEvent('silence due', async ({ pair: id, days, since }, tools) => {
  const { store, round } = tools;
  const pair = (await store.get(pairKind, id))?.state;
  if (pair?.status !== 'formed') return 'ignored';
  const metSince = heldMeetings(pair).some(
    (meeting) => meeting.status === 'agreed' && dayOf(round, instantOf(meeting.startsAt)).toString() > since,
  );
  if (metSince) return 'ignored';
  const risk = days === 35 ? 'no meeting for 35 days' : 'no meeting for 50 days';
  return putAtRisk({ pair: id, risk, occasion: `since ${since}` }, tools);
});
