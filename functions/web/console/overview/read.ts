import type { Attention } from '../../../../shared/domain/attention.ts';
import { newRound, type RoundState } from '../../../../shared/domain/round-state.ts';
import type { Tools } from '../../../../shared/lambda/tools.ts';
import { peopleOf } from '../../../../shared/storage/attention-list.ts';
import type { Counts } from '../../../../shared/storage/counts.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { attentionKind, WAITING } from '../../../../shared/storage/kinds/attention.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';

/** So many entries are shown; the rest are counted. */
const MOST_SHOWN = 40;
const MOST_COUNTED = 200;

export type WaitingEntry = { readonly attention: Attention; readonly names: readonly string[] };

export type Overview = {
  readonly counts: Counts;
  readonly state: RoundState;
  readonly waiting: readonly WaitingEntry[];
  readonly more: number;
  readonly failed: number;
};

/** What the overview tells: the round's figures, what waits, and the names of those it is about. Three requests, however large the round. */
export async function readOverview({ store, table, now }: Tools): Promise<Overview> {
  const [counts, { entries }] = await Promise.all([store.counts(), store.list(attentionKind, WAITING, { limit: MOST_COUNTED })]);
  const all = entries.map(({ state }) => state);
  const shown = all.slice(0, MOST_SHOWN);
  const found = await store.getTogether([roundKind.key('round'), ...shown.flatMap(peopleOf).map(applicationKind.key)]);
  return {
    counts,
    state: found.get(roundKind, 'round')?.state ?? newRound(table, now()),
    waiting: shown.map((attention) => ({
      attention,
      names: peopleOf(attention).flatMap((id) => found.get(applicationKind, id)?.state.answers.name ?? []),
    })),
    more: all.length - shown.length,
    failed: all.filter(({ reason }) => reason === 'failed for a day').length,
  };
}
