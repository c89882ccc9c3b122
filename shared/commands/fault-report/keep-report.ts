import { change } from '../../storage/changes/changes.ts';
import { type FaultReport, faultReportKind } from '../../storage/kinds/fault-report.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { onTheList } from '../attention/put-on-list.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

type Kept = 'committed' | 'round closed' | 'network over its limit';

/** Where a report stands on the operators' list. */
export function reportEntry(id: string) {
  return { subject: { kind: 'round' }, reason: 'fault reported', occasion: id } as const;
}

/**
 * Keeps a report and puts it on the operators' list, which tells them with a letter of the day: all of it or nothing. `network` is the hash
 * of where it comes from.
 */
export async function keepReport(report: FaultReport, network: string, tools: Tools): Promise<Kept> {
  return untilDone(async () => {
    const { at, letters, changes } = await onTheList(reportEntry(report.id), tools);
    const share = countAgainstNetworkLimit(network, at, 'reports');
    const outcome = await tools.store.commit({ at, letters, changes: [share, change(faultReportKind, undefined, report), ...changes] });
    return outcome === 'committed' || outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
  });
}

/** Counts a report that could not be taken as one of its network's share; says whether it had any left. */
export async function countFaultyReport(network: string, { store, now }: Tools): Promise<boolean> {
  const at = now();
  return (await store.commit({ at, changes: [countAgainstNetworkLimit(network, at, 'reports')], evenWhenClosed: true })) === 'committed';
}
