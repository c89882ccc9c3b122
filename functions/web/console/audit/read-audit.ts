import type { AuditLine } from '../../../../shared/domain/audit.ts';
import { readStored } from '../../../../shared/storage/changes/changes.ts';
import { auditKind } from '../../../../shared/storage/kinds/audit.ts';
import type { Store } from '../../../../shared/storage/store.ts';
import { PARTITION } from '../../../../shared/storage/table.ts';

const PER_PAGE = 50;
/** Lines fetched at a time when all are wanted: well under the megabyte DynamoDB gives at once. */
const AT_ONCE = 1500;

/** The newest lines, or those before a line. */
export async function newestLines(store: Store, before: number | undefined): Promise<readonly AuditLine[]> {
  const to = before === undefined ? {} : { to: auditKind.key(before - 1).sk };
  const items = await store.partition(PARTITION.audit, { last: true, limit: PER_PAGE, ...to });
  return items.map((item) => readStored(auditKind, item).state);
}

/** Every line, in order. */
export async function allLines(store: Store): Promise<readonly AuditLine[]> {
  const lines: AuditLine[] = [];
  for (;;) {
    const from = auditKind.key((lines.at(-1)?.sequence ?? 0) + 1).sk;
    const items = await store.partition(PARTITION.audit, { from, limit: AT_ONCE });
    lines.push(...items.map((item) => readStored(auditKind, item).state));
    if (items.length < AT_ONCE) return lines;
  }
}
