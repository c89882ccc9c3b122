import { readdirSync } from 'node:fs';
import type { Kind } from '../../shared/storage/kinds/kind.ts';

const KINDS = new URL('../../shared/storage/kinds/', import.meta.url);

/** An id of any kind: where a part of it goes into a key, the key shows the name of the part. */
export const anyId: unknown = new Proxy(() => undefined, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => '‹id›';
    return name === 'kind' ? 'person' : name === 'recipient' ? { kind: 'person', id: '‹person›' } : `‹${String(name)}›`;
  },
});

/** Every kind of state the table holds, with the file that says so. */
export async function everyKind(): Promise<readonly { readonly file: string; readonly kind: Kind<unknown, unknown> }[]> {
  const files = readdirSync(KINDS).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map(async (file) => ({ file, module: Object(await import(new URL(file, KINDS).href)) })));
  return modules.flatMap(({ file, module }) =>
    Object.entries(module)
      .filter(([name]) => name.endsWith('Kind'))
      .map(([, kind]) => ({ file, kind: kind as Kind<unknown, unknown> })),
  );
}
