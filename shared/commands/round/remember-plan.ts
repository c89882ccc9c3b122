import type { Temporal } from 'temporal-polyfill';
import { planOf } from '../../round/plan.ts';
import { planNow, withPlan } from '../../round/planned.ts';
import type { Round } from '../../round/round-file.ts';
import { change } from '../../storage/changes/changes.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Store } from '../../storage/store.ts';

/** A round opened before plans were kept takes that of its file from now on. */
export async function rememberPlan(store: Store, round: Round, at: Temporal.Instant): Promise<void> {
  const before = await store.get(roundKind, 'round');
  if (before === undefined || before.state.planned !== undefined) return;
  const planned = planNow(round, before.state);
  const next = { ...before.state, planned, plan: planOf(withPlan(round, planned)) };
  await store.commit({ at, changes: [change(roundKind, before, next)], evenWhenClosed: true });
}
