import type { RoundState } from '../../../../shared/domain/round-state.ts';
import { type Matter, mattersFor, openMatters } from '../../../../shared/storage/attention-list.ts';
import type { Counts } from '../../../../shared/storage/counts.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** So many things to do are shown; the rest, which are less bad or older, are counted. */
const MOST_SHOWN = 40;

export type Overview = {
  readonly counts: Counts;
  readonly state: RoundState;
  readonly waiting: readonly Matter[];
  readonly more: number;
  readonly failed: number;
};

/** What the overview tells: the round's figures, what waits, and those it is about. Three requests, as long as not hundreds wait. */
export async function readOverview({ tools, operator }: OperatorVisit): Promise<Overview> {
  const [counts, read] = await Promise.all([tools.store.counts(), openMatters(tools)]);
  const { state } = read;
  const matters = mattersFor(operator, read);
  const waiting = matters.slice(0, MOST_SHOWN);
  const failed = matters.filter(({ attention }) => attention.reason === 'failed for a day');
  return {
    counts,
    state,
    waiting,
    more: matters.length - waiting.length,
    failed: failed.reduce((sum, { alike }) => sum + alike.length, 0),
  };
}
