import type { Tools } from '../../shared/lambda/tools.ts';
import { entriesOf, settled } from '../../shared/storage/attention-list.ts';

/** Takes off the operators' list what came right by itself for good, and says so in the log: a list of what is settled is not read. */
export async function settleMatters(tools: Tools): Promise<void> {
  const { all } = await entriesOf(tools);
  for (const { entry, standing } of all) {
    if (standing !== 'over') continue;
    const outcome = await tools.store.commit({ at: tools.now(), changes: [settled(entry, tools.now())], evenWhenClosed: true });
    const { subject, reason } = entry.state;
    const about = subject.kind === 'round' ? {} : { [subject.kind]: subject.id };
    if (outcome === 'committed') tools.log.info('MATTER_SETTLED', { ...about, reason });
  }
}
