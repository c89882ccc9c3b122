import type { Temporal } from 'temporal-polyfill';
import { type Approval, approvalOf } from '../domain/matching/desk/approval.ts';
import { approvalKind } from './kinds/approval.ts';
import { deskKind } from './kinds/desk.ts';
import type { Found } from './store.ts';
import type { Key } from './table.ts';

/** What has to be read to know what was approved as the `proposal`th. */
export function approvalKeys(proposal: number): readonly Key[] {
  return [approvalKind.key(proposal), deskKind.key('desk')];
}

/** What was approved. An approval of a time when none was kept apart is that of the plan on the desk, if it is still the one. */
export function approvedIn(found: Found, proposal: number, now: Temporal.Instant): Approval | undefined {
  const kept = found.get(approvalKind, proposal)?.state;
  const desk = found.get(deskKind, 'desk')?.state;
  return kept ?? (desk?.approved === proposal && desk.proposal === proposal ? approvalOf(desk, now) : undefined);
}
