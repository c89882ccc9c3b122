import { rememberState } from '../../../../shared/commands/round/round-now.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import type { Application } from '../../../../shared/domain/application/application.ts';
import { isAsked } from '../../../../shared/domain/matching/board/asked.ts';
import { type Board, emptyBoard } from '../../../../shared/domain/matching/board/board.ts';
import { isUnmade } from '../../../../shared/domain/matching/board/standing.ts';
import { comparePlans, type PlanChange } from '../../../../shared/domain/matching/explain/compare-plans.ts';
import type { Plan } from '../../../../shared/domain/matching/plan.ts';
import { isLive, type Pair } from '../../../../shared/domain/pair/pair.ts';
import { pairId } from '../../../../shared/domain/pair/pair-id.ts';
import type { RoundState } from '../../../../shared/domain/round-state.ts';
import { unsentPairs } from '../../../../shared/domain/waiting/who-waits.ts';
import { applicationKind } from '../../../../shared/storage/kinds/application.ts';
import { boardKind } from '../../../../shared/storage/kinds/board.ts';
import { pairKind } from '../../../../shared/storage/kinds/pair.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import { stateIn } from '../../../../shared/storage/kinds/stored.ts';
import { ref } from '../../../../shared/storage/ref.ts';

export const PAIRS_PER_PAGE = 50;
/** So many of each are shown beside the pairs; the rest are counted. */
const MOST_CHANGES = 10;
const MOST_LEFT = 20;
const MOST_DECIDED = 10;

type PairIds = readonly [mentor: string, mentee: string];
type PlannedPair = Plan['pairs'][number];

/** Some of a list, and how many more there are. */
export type Part<Item> = { readonly shown: readonly Item[]; readonly more: number };

export type BoardRead = {
  readonly board: Board;
  /** The version of the board that was read: a decision about another one is refused. */
  readonly version: number;
  readonly state: RoundState;
  readonly pairs: readonly PlannedPair[];
  /** Where the next page of pairs begins. */
  readonly next: number | undefined;
  readonly changes: PlanChange | undefined;
  readonly added: Part<PairIds>;
  readonly gone: Part<PairIds>;
  readonly left: Readonly<Record<'mentors' | 'mentees', Part<string>>>;
  readonly forbidden: Part<PairIds>;
  readonly required: Part<string>;
  readonly person: (id: string) => Application | undefined;
  /** How many pairs of the plan have not been asked. */
  readonly unsent: number;
  /** What there is or was between any two. */
  readonly earlier: (two: Pick<PlannedPair, 'mentor' | 'mentee'>) => Pair | undefined;
};

/** The board with everybody who is shown on a page of it, or only those in the pairs: a few requests, however many take part. */
export async function readBoard(tools: Tools, from: number, shown: 'everybody' | 'pairs' = 'everybody'): Promise<BoardRead> {
  const { store } = tools;
  const found = await store.getTogether([ref(boardKind, 'board'), ref(roundKind, 'round')]);
  const stored = found.get(boardKind, 'board');
  const board = stored?.state ?? emptyBoard;
  const all = byScore(board.plan);
  const changes = board.plan === undefined || board.planBefore === undefined ? undefined : comparePlans(board.planBefore, board.plan);
  const pairs = all.slice(from, from + PAIRS_PER_PAGE);
  const parts = {
    added: part(changes?.made ?? [], MOST_CHANGES),
    gone: part(changes?.gone ?? [], MOST_CHANGES),
    left: { mentors: part(board.plan?.mentorsLeft ?? [], MOST_LEFT), mentees: part(board.plan?.menteesLeft ?? [], MOST_LEFT) },
    forbidden: part(board.decisions.forbids, MOST_DECIDED),
    required: part(board.decisions.required, MOST_DECIDED),
  };
  const beside = [
    ...[parts.added, parts.gone, parts.forbidden].flatMap(({ shown }) => shown.flat()),
    ...parts.required.shown,
    ...parts.left.mentors.shown,
    ...parts.left.mentees.shown,
  ];
  const ids = [...pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]), ...(shown === 'pairs' ? [] : beside)];
  const [people, before] = await Promise.all([
    store.getTogether(ids.map((person) => ref(applicationKind, person))),
    // Until offers have gone out there is no pair.
    board.approved === undefined ? [] : store.all(pairKind),
  ]);
  const listed = before.map(({ state }) => state);
  const byId = new Map(listed.map((pair) => [pair.id, pair]));
  const earlier = ({ mentor, mentee }: Pick<PlannedPair, 'mentor' | 'mentee'>) => byId.get(pairId(mentor, mentee));
  return {
    board,
    version: stored?.version ?? 0,
    state: rememberState(found.get(roundKind, 'round')?.state, tools),
    pairs,
    next: from + PAIRS_PER_PAGE < all.length ? from + PAIRS_PER_PAGE : undefined,
    changes,
    ...parts,
    person: (id) => stateIn(people.tryGet(applicationKind, id)),
    unsent: board.plan === undefined ? 0 : unsentPairs(board, listed).length,
    earlier,
  };
}

/** Whether nothing can be decided about the two any more: they have been asked about each other or are about to be, or they meet. */
export function isStanding(pair: PlannedPair, read: BoardRead): boolean {
  const made = read.earlier(pair);
  return isOnItsWay(pair, read) || (made !== undefined && isLive(made));
}

/** Whether their offer was sent, and has not been made yet. */
export function isOnItsWay(pair: PlannedPair, read: BoardRead): boolean {
  const made = read.earlier(pair);
  return isUnmade(made) && isAsked(read.board, [pair.mentor, pair.mentee], made);
}

/** The weakest first: that is where an operator may want to do something. */
function byScore(plan: Plan | undefined): readonly PlannedPair[] {
  return (plan?.pairs ?? []).toSorted((a, b) => a.fit.score - b.fit.score);
}

function part<Item>(items: readonly Item[], most: number): Part<Item> {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}
