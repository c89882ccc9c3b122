import type { Acted } from '../../domain/audit.ts';
import { auditLine } from '../act.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Writes what an operator did that changes nothing else: signing in, reading what somebody wrote, taking a file home. */
export async function leaveLine(acted: Acted, tools: Tools): Promise<void> {
  const line = await untilDone(async () => {
    const next = await auditLine(acted, tools);
    const outcome = await tools.store.commit({ at: tools.now(), changes: [next.change], evenWhenClosed: true });
    return outcome === 'committed' ? next : 'too late';
  });
  line.tell();
}
