import { Temporal } from 'temporal-polyfill';
import type { LocalRound } from '../local/local-round.ts';

/** Something somebody is going to do. `what` says in a fault what went wrong. */
export type PlannedAct = { readonly at: Temporal.Instant; readonly what: string; readonly act: () => Promise<void> };

/** The scheduler of a rehearsal: the clock goes from one thing to the next, be it due in the round or planned by somebody. */
export function createScheduler(local: LocalRound) {
  const plans: PlannedAct[] = [];
  const faults: string[] = [];

  async function play(plan: PlannedAct): Promise<void> {
    try {
      await plan.act();
    } catch (error) {
      faults.push(`${plan.what}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await local.settle();
  }

  return {
    faults,
    plan(plan: PlannedAct): void {
      plans.push(plan);
      plans.sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.what.localeCompare(b.what));
    },
    /** Does the next thing; undefined when nothing lies ahead. */
    async next(): Promise<Temporal.Instant | undefined> {
      const due = await local.jumpUpTo(plans[0]?.at);
      if (due !== undefined) return due;
      const planned = plans.shift();
      if (planned !== undefined) await play(planned);
      return planned?.at;
    },
  };
}

export type Scheduler = ReturnType<typeof createScheduler>;
