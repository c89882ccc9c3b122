import type { Temporal } from 'temporal-polyfill';
import { instantOf } from '../../shared/domain/decision.ts';
import { needsDecision } from '../../shared/domain/privacy/needs-decision.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { archivedKind } from '../../shared/storage/kinds/archived.ts';
import type { Store } from '../../shared/storage/store.ts';
import { CannotStart, NEEDS_DECISION } from '../rounds/cannot-start.ts';

/**
 * When what an authority has to keep of its round was last written as a package; undefined for a round in which nothing has to be kept.
 * Once the stack is gone no package can be written any more.
 *
 * @throws CannotStart when there is none. `archive` and `anyway` are what to type.
 */
export async function lastArchive(
  round: Round,
  store: Store,
  { archive, anyway }: { readonly archive: string; readonly anyway: string },
): Promise<Temporal.Instant | undefined> {
  if (!needsDecision(round)) return undefined;
  const latest = (await store.all(archivedKind))
    .map(({ state }) => state.at)
    .toSorted()
    .at(-1);
  if (latest !== undefined) return instantOf(latest);
  throw new CannotStart(
    `No archive of ${round.id} was ever written.\nIts data are those of an authority, and without its stack none can be written any more.`,
    `${archive}\n→ if there is nothing to keep, as after a trial: ${anyway}`,
    NEEDS_DECISION,
  );
}
