import { forecast } from '../../shared/domain/application/recruiting.ts';
import { attentionKey, recruitingBehind } from '../../shared/domain/attention.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { deadlineOf } from '../../shared/domain/round-state.ts';
import { event } from '../../shared/events/catalogue.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { dayOf } from '../../shared/round/calendar.ts';
import { change } from '../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../shared/storage/kinds/attention.ts';
import { roundKind } from '../../shared/storage/kinds/round.ts';

/** Looks whether enough students will have applied at the deadline, and says so when not. */
export const handler = onEvent('recruiting check due', async ({ day }, { store, round, now }) => {
  const entry = recruitingBehind(day);
  const key = attentionKey(entry);
  const found = await store.getTogether([roundKind.key('round'), attentionKind.key(key)]);
  const state = found.get(roundKind, 'round')?.state;
  if (state?.stage !== 'call open' || found.get(attentionKind, key) !== undefined) return 'ignored';
  const mentors = (await store.counts()).funnel.filter((count) => count.role === 'mentor');
  const wanted = round.expected.mentors;
  const at = now();
  const heading = forecast(mentors, { opens: round.call.opens, deadline: deadlineOf(round, state), wanted }, dayOf(round, at));
  if (heading.atDeadline >= wanted) return 'ignored';

  const fellBehind = event('recruiting fell behind', { day, confirmed: heading.confirmed, forecast: heading.atDeadline, wanted });
  const outcome = await store.commit({
    at,
    changes: [change(attentionKind, undefined, { ...entry, since: stamp(at) })],
    events: [fellBehind],
  });
  return outcome === 'committed' ? 'handled' : 'ignored';
});
