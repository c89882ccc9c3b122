import { onTheList } from '../../../../shared/commands/attention/put-on-list.ts';
import { untilDone } from '../../../../shared/commands/start-over.ts';
import type { Tools } from '../../../../shared/commands/tools.ts';
import { type Change, change } from '../../../../shared/storage/changes/changes.ts';
import { type FaultReport, faultReportKind } from '../../../../shared/storage/kinds/fault-report.ts';

type Kept = 'committed' | 'round closed' | 'network had its share';

/** Keeps a report and puts it on the operators' list, which tells them with a letter of the day: all of it or nothing. */
export async function keepReport(report: FaultReport, share: Change, tools: Tools): Promise<Kept> {
  const entry = { subject: { kind: 'round' }, reason: 'fault reported', occasion: report.id } as const;
  return untilDone(async () => {
    const { at, letters, changes } = await onTheList(entry, tools);
    const outcome = await tools.store.commit({ at, letters, changes: [share, change(faultReportKind, undefined, report), ...changes] });
    return outcome === 'committed' || outcome === 'round closed' || outcome === 'network had its share' ? outcome : 'too late';
  });
}
