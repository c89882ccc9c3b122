import type { Attention } from '../../domain/attention.ts';
import type { Standing } from '../../domain/standing-of.ts';
import { entriesOf, settled } from '../../storage/attention-list.ts';
import { isReadableNow } from '../../storage/readable.ts';
import type { Tools } from '../tools.ts';

/** Takes off the operators' list what came right by itself for good, and says so in the log: a list of what is settled is not read. */
export async function settleMatters(tools: Tools): Promise<void> {
  const { all } = await entriesOf(tools);
  for (const { entry, standing } of all) {
    if (!(await isOver(entry.state, standing, tools))) continue;
    const outcome = await tools.store.commit({ at: tools.now(), changes: [settled(entry, tools.now())], evenWhenClosed: true });
    const { subject, reason } = entry.state;
    const about = subject.kind === 'round' ? {} : { [subject.kind]: subject.id };
    if (outcome === 'committed') tools.log.info('MATTER_SETTLED', { ...about, reason });
  }
}

/** What another version stored waits until a version runs that can read it. */
async function isOver({ reason, occasion }: Attention, standing: Standing, { store }: Tools): Promise<boolean> {
  return standing === 'over' || (reason === 'cannot be read' && (await isReadableNow(occasion, store)));
}
