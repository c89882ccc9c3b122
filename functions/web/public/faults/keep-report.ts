import { onTheList } from '../../../../shared/lambda/operators-list/put-on-list.ts';
import type { Tools } from '../../../../shared/lambda/tools.ts';
import { type Change, type Committed, change } from '../../../../shared/storage/changes/changes.ts';
import { type FaultReport, faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';

/** How often it is tried when other things come onto the operators' list at the same moment. */
const ATTEMPTS = 8;

/** Keeps a report and puts it on the operators' list, which tells them with a letter of the day: all of it or nothing. */
export async function keepReport(report: FaultReport, share: Change, tools: Tools, attempts = ATTEMPTS): Promise<Committed> {
  const entry = { subject: { kind: 'round' }, reason: 'fault reported', occasion: report.id } as const;
  const { at, letters, changes } = await onTheList(entry, tools);
  const outcome = await tools.store.commit({ at, letters, changes: [share, change(faultReportKind, undefined, report), ...changes] });
  const wasSlower = outcome === 'exists already' || outcome === 'changed meanwhile';
  return wasSlower && attempts > 1 ? keepReport(report, share, tools, attempts - 1) : outcome;
}
