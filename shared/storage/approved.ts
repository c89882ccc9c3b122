import type { Temporal } from 'temporal-polyfill';
import { type Approval, approvalOf } from '../domain/matching/board/approval.ts';
import { approvalKind } from './kinds/approval.ts';
import { boardKind } from './kinds/board.ts';
import type { Found } from './store.ts';
import type { Key } from './table.ts';

/** What has to be read to know what was approved as the `proposal`th. */
export function approvalKeys(proposal: number): readonly Key[] {
  return [approvalKind.key(proposal), boardKind.key('board')];
}

/** What was approved. An approval of a time when none was kept apart is that of the plan on the board, if it is still the one. */
export function approvedIn(found: Found, proposal: number, now: Temporal.Instant): Approval | undefined {
  const kept = found.get(approvalKind, proposal)?.state;
  const board = found.get(boardKind, 'board')?.state;
  return kept ?? (board?.approved === proposal && board.proposal === proposal ? approvalOf(board, now) : undefined);
}
