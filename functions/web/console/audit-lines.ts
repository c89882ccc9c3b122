import type { Acted } from '../../../shared/domain/audit.ts';
import { auditLine } from '../../../shared/lambda/acts/act.ts';
import type { Tools } from '../../../shared/lambda/tools.ts';

const ATTEMPTS = 8;

/** Writes what an operator did that changes nothing else: signing in, reading what somebody wrote, taking a file home. */
export async function leaveLine(acted: Acted, tools: Tools): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const line = await auditLine(acted, tools);
    const outcome = await tools.store.commit({ at: tools.now(), changes: [line.change], evenWhenClosed: true });
    if (outcome === 'committed') return line.tell();
  }
  throw new Error('others kept writing the same line of the audit');
}
