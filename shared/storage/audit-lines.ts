import * as z from 'zod/mini';
import type { AuditLine, ChainLink } from '../domain/audit.ts';
import { auditKind } from './kinds/audit.ts';
import { pagesOf } from './partition-pages.ts';
import type { Store } from './store.ts';
import { keyOf, PARTITION } from './table.ts';

/** Lines fetched at a time when all are wanted: well under the megabyte DynamoDB gives at once. */
const AT_ONCE = 1500;

/** The newest lines, or those before a line: so many, the newest first. */
export async function newestLines(store: Store, before: number | undefined, limit: number): Promise<readonly AuditLine[]> {
  const to = before === undefined ? {} : { to: auditKind.key(before - 1).sk };
  const lines = await store.within(auditKind, PARTITION.audit, { last: true, limit, ...to });
  return lines.map(({ state }) => state);
}

/** Every line, in order; of one that cannot be read what the next goes on from. */
export async function allLines(store: Store): Promise<readonly (AuditLine | ChainLink)[]> {
  const lines: (AuditLine | ChainLink)[] = [];
  for await (const items of pagesOf(store, PARTITION.audit, { most: AT_ONCE })) {
    lines.push(...(await linesOf(items, store)));
  }
  return lines;
}

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
