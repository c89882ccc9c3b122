import type { AuditLine, ChainLink } from '../../../../shared/domain/audit.ts';
import { linesOf } from '../../../../shared/storage/audit-lines.ts';
import { auditKind } from '../../../../shared/storage/kinds/audit.ts';
import { pagesOf } from '../../../../shared/storage/partition-pages.ts';
import type { Store } from '../../../../shared/storage/store.ts';
import { PARTITION } from '../../../../shared/storage/table.ts';

const PER_PAGE = 50;
/** Lines fetched at a time when all are wanted: well under the megabyte DynamoDB gives at once. */
const AT_ONCE = 1500;

/** The newest lines, or those before a line. */
export async function newestLines(store: Store, before: number | undefined): Promise<readonly AuditLine[]> {
  const to = before === undefined ? {} : { to: auditKind.key(before - 1).sk };
  const lines = await store.within(auditKind, PARTITION.audit, { last: true, limit: PER_PAGE, ...to });
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
