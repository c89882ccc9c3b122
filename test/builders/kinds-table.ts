import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { TABLE } from '../../shared/storage/table.ts';
import { anyId, everyKind } from './every-kind.ts';

/** Every kind of state the table holds, as a table of its own: its key, whether it is listed, has moments on the agenda, and expires. */
export async function kindsTable(): Promise<string> {
  const rows = (await everyKind()).map(({ file, kind }) => rowOf(file, kind));
  return [
    `| Kind | ${TABLE.partitionKey} | ${TABLE.sortKey} | Listed | On the agenda | Expires | File |`,
    '|---|---|---|---|---|---|---|',
    ...rows.sort(),
  ].join('\n');
}

function rowOf(file: string, { name, key, list, moments, expires }: Kind<unknown, unknown>): string {
  const { pk, sk } = key(anyId);
  const [isListed, isDue, ends] = [list, moments, expires].map((one) => (one === undefined ? '' : 'yes'));
  return `| ${name} | \`${pk}\` | \`${sk}\` | ${isListed} | ${isDue} | ${ends} | \`shared/storage/kinds/${file}\` |`;
}
