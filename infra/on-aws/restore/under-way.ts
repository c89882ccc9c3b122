import * as z from 'zod/mini';
import { moment } from '../../../shared/domain/decision.ts';
import { change } from '../../../shared/storage/changes/changes.ts';
import type { Kind } from '../../../shared/storage/kinds/kind.ts';
import type { Stored } from '../../../shared/storage/kinds/stored.ts';
import type { Store, Work } from '../../../shared/storage/store.ts';
import { PARTITION } from '../../../shared/storage/table.ts';

/** What is still to be done, in this order. Each can be done twice: whoever types the command again begins with the step that was not finished. */
export const STEPS = ['stop', 'take back', 'hold letters', 'repeat what holds', 'start', 'sweep', 'clear away'] as const;
export type Step = (typeof STEPS)[number];

const restoreSchema = z.object({
  /** The moment the round is taken back to. */
  to: moment,
  /** The table that holds the round as it was then. */
  copy: z.string(),
  operator: z.string(),
  next: z.enum(STEPS),
  /** Functions that are kept from running, and how many of each might run at once before, where that was fixed. */
  stopped: z.array(z.object({ name: z.string(), atOnce: z.optional(z.int()) })),
  /** Who had left when it began, and was there at the moment; for good, or so that they might still come back. */
  left: z.array(z.object({ id: z.string(), forGood: z.boolean() })),
  /** Who wanted no reminders when it began, and took them at the moment. */
  refusing: z.array(z.string()),
});
export type Restore = z.infer<typeof restoreSchema>;

/** How far a restore has come. It lies in the round's own table, which the restore leaves where it is. */
export const restoreKind: Kind<Restore, 'restore'> = {
  name: 'restore',
  schema: restoreSchema,
  key: () => ({ pk: PARTITION.round, sk: 'RESTORE' }),
  idOf: () => 'restore',
};

/** Keeps how far a restore has come. */
export async function keep(store: Store, before: Stored<Restore> | undefined, next: Restore, at: Work['at']): Promise<Stored<Restore>> {
  const kept = await store.commit({ at, changes: [change(restoreKind, before, next)], evenWhenClosed: true });
  if (kept !== 'committed') throw new Error('somebody else restores this round at the same time');
  return { state: next, version: (before?.version ?? 0) + 1 };
}

/** The step after one; nothing after the last. */
export function stepAfter(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) + 1];
}
