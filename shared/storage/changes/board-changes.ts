import type { Temporal } from 'temporal-polyfill';
import { approvalOf } from '../../domain/matching/board/approval.ts';
import type { Board } from '../../domain/matching/board/board.ts';
import { approvalKind } from '../kinds/approval.ts';
import { boardKind } from '../kinds/board.ts';
import type { Stored } from '../kinds/stored.ts';
import { type Change, change } from './changes.ts';

/** A board whose plan was approved, with what was approved, and for how many days offers are open where that is fewer than the round's. */
export function approveBoard(before: Stored<Board> | undefined, next: Board, at: Temporal.Instant, lapseDays?: number): readonly Change[] {
  const approval = approvalOf(next, at);
  return [
    change(boardKind, before, next),
    ...(approval === undefined ? [] : [change(approvalKind, undefined, lapseDays === undefined ? approval : { ...approval, lapseDays })]),
  ];
}
