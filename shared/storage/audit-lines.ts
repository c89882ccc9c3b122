import * as z from 'zod/mini';
import type { AuditLine, ChainLink } from '../domain/audit.ts';
import { auditKind } from './kinds/audit.ts';
import type { Store } from './store.ts';
import { keyOf } from './table.ts';

/** Lines of the audit as they lie; of one that cannot be read, which is told of, what the next goes on from. */
export async function linesOf(items: readonly unknown[], store: Pick<Store, 'each'>): Promise<readonly (AuditLine | ChainLink)[]> {
  const lines = await store.each(auditKind, items);
  return lines.map((line, index) => (line === 'unreadable' ? linkOf(items[index]) : line.state));
}

const hashed = z.object({ state: z.object({ hash: z.string() }) });

/** The key of a line holds its number. */
function linkOf(item: unknown): ChainLink {
  return { sequence: Number(keyOf(item).sk), hash: z.safeParse(hashed, item).data?.state.hash ?? '' };
}
