import type { Temporal } from 'temporal-polyfill';
import { approvalOf } from '../../domain/matching/desk/approval.ts';
import type { Desk } from '../../domain/matching/desk/desk.ts';
import { approvalKind } from '../kinds/approval.ts';
import { deskKind } from '../kinds/desk.ts';
import type { Stored } from '../kinds/stored.ts';
import { type Change, change } from './changes.ts';

/** A desk whose plan was approved, with what was approved. */
export function approveDesk(before: Stored<Desk> | undefined, next: Desk, at: Temporal.Instant): readonly Change[] {
  const approval = approvalOf(next, at);
  return [change(deskKind, before, next), ...(approval === undefined ? [] : [change(approvalKind, undefined, approval)])];
}
