import { instantOf } from '../../shared/domain/decision.ts';
import { heldMeetings } from '../../shared/domain/pair.ts';
import { event } from '../../shared/events/catalogue.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { pairKind } from '../../shared/storage/kinds.ts';

/** A pair that has not met for so long goes to a human being. */
export const handler = onEvent('silence due', async ({ pair: id, days, since }, { store, round, now }) => {
  const pair = (await store.get(pairKind, id))?.state;
  if (pair?.status !== 'formed') return 'ignored';
  const metSince = heldMeetings(pair).some(
    (meeting) => meeting.status === 'agreed' && dayOf(round, instantOf(meeting.startsAt)).toString() > since,
  );
  if (metSince) return 'ignored';
  const risk = days === 35 ? 'no meeting for 35 days' : 'no meeting for 50 days';
  const outcome = await store.commit({ at: now(), events: [event('pair at risk', { pair: id, risk, occasion: `since ${since}` })] });
  return outcome === 'round closed' ? 'round closed' : 'handled';
});
