import type { ListedKind } from '../../../shared/storage/kinds/kind.ts';
import type { Store } from '../../../shared/storage/store.ts';

/** Entries on one page of a list. */
const PER_PAGE = 50;
/** When only some entries are wanted, so many are looked through at a time, and in so many requests. */
const LOOKED_THROUGH = 1000;
const MOST_REQUESTS = 2;

/** A cursor of a list begins with the moment the entry came into it. */
const CURSOR = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[^\p{Cc}]{1,200}$/u;

export type PagedList<State> = { readonly entries: readonly State[] /** Where the next page begins. */; readonly next: string | undefined };

/** Whether a page may begin there: a tampered cursor is none. */
export function isCursor(after: string | undefined): boolean {
  return after === undefined || CURSOR.test(after);
}

/**
 * The newest entries of a list after a cursor, as many as one page holds: one request for all kinds, at most two when only some are
 * wanted. A page may then hold fewer and still lead on.
 */
export async function pagedList<State, Id>(
  store: Store,
  kind: ListedKind<State, Id>,
  { after, wanted }: { readonly after?: string | undefined; readonly wanted?: ((state: State) => boolean) | undefined },
): Promise<PagedList<State>> {
  const entries: State[] = [];
  let cursor = after;
  for (let request = 1; request <= (wanted === undefined ? 1 : MOST_REQUESTS); request += 1) {
    const limit = wanted === undefined ? PER_PAGE : LOOKED_THROUGH;
    const page = await store.list(kind, { limit, newestFirst: true, ...(cursor === undefined ? {} : { after: cursor }) });
    const found = page.entries.map(({ state }) => state).filter((state) => wanted === undefined || wanted(state));
    const room = PER_PAGE - entries.length;
    entries.push(...found.slice(0, room));
    const last = entries.at(-1);
    if (found.length > room && last !== undefined) return { entries, next: kind.list.cursor(last) };
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return { entries, next: cursor };
}
