import type { Store } from './store.ts';
import { keyOf } from './table.ts';

/** A partition from its beginning, at most so many items at a time: what stays where it lies keeps nothing behind it from being reached. */
export async function* pagesOf(
  store: Store,
  pk: string,
  { to, most, eventuallyConsistent = false }: { readonly to?: string; readonly most: number; readonly eventuallyConsistent?: boolean },
) {
  for (let from = ''; ; ) {
    const items = await store.partition(pk, { from, ...(to === undefined ? {} : { to }), limit: most, eventuallyConsistent });
    const last = items.at(-1);
    if (last !== undefined) yield items;
    if (last === undefined || items.length < most) return;
    // A space sorts before every sign a key goes on with.
    from = `${keyOf(last).sk} `;
  }
}
