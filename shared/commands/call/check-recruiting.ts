import { forecast } from '../../domain/application/recruiting.ts';
import { attentionKey, recruitingBehind } from '../../domain/attention.ts';
import { stamp } from '../../domain/decision.ts';
import { type Detail, event } from '../../events/catalogue.ts';
import { dayOf } from '../../round/calendar.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

/** Looks whether enough students will have applied at the deadline, and says so when not. */
export async function checkRecruiting(day: Detail<'recruiting check due'>['day'], { store, round, now }: Tools): Promise<Handled> {
  const entry = recruitingBehind(day);
  const key = attentionKey(entry);
  const found = await store.getTogether([roundKind.key('round'), attentionKind.key(key)]);
  const state = found.get(roundKind, 'round')?.state;
  if (state?.stage !== 'call open' || found.get(attentionKind, key) !== undefined) return 'ignored';
  const mentors = (await store.counts()).funnel.filter((count) => count.role === 'mentor');
  const wanted = round.expected.mentors;
  const at = now();
  const heading = forecast(mentors, { opens: round.call.opens, deadline: round.call.deadline, wanted }, dayOf(round, at));
  if (heading.atDeadline >= wanted) return 'ignored';

  const fellBehind = event('recruiting fell behind', { day, confirmed: heading.confirmed, forecast: heading.atDeadline, wanted });
  const outcome = await store.commit({
    at,
    changes: [change(attentionKind, undefined, { ...entry, since: stamp(at) })],
    events: [fellBehind],
  });
  return outcome === 'committed' ? 'handled' : 'ignored';
}
