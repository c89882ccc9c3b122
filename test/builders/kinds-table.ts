import { readdirSync } from 'node:fs';
import type { Kind } from '../../shared/storage/kinds/kind.ts';
import { TABLE } from '../../shared/storage/table.ts';

const KINDS = new URL('../../shared/storage/kinds/', import.meta.url);

/** An id of any kind: where a part of it goes into a key, the key shows the name of the part. */
const anyId: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => '‹id›';
    return name === 'kind' ? 'person' : name === 'recipient' ? { kind: 'person', id: '‹person›' } : `‹${String(name)}›`;
  },
});

/** Every kind of state the table holds, as a table of its own: its key, whether it is listed, has moments on the agenda, and expires. */
export async function kindsTable(): Promise<string> {
  const files = readdirSync(KINDS).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map(async (file) => ({ file, module: Object(await import(new URL(file, KINDS).href)) })));
  const rows = modules.flatMap(({ file, module }) =>
    Object.entries(module)
      .filter(([name]) => name.endsWith('Kind'))
      .map(([, kind]) => rowOf(file, kind as Kind<unknown, unknown>)),
  );
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
