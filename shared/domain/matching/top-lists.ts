/** For each of many owners the items with the highest keys so far, as heaps with the least key on top. Keys are whole numbers, 0 or more. */
export type TopLists = {
  readonly most: number;
  readonly size: Int32Array;
  /** What a key must exceed to be kept: -1 while there is room. */
  readonly least: Int32Array;
  readonly key: Int32Array;
  readonly item: Int32Array;
};

export function topLists(owners: number, most: number): TopLists {
  const room = owners * most;
  return { most, size: new Int32Array(owners), least: new Int32Array(owners).fill(-1), key: new Int32Array(room), item: new Int32Array(room) };
}

/** Keeps an item if its key is among the highest of its owner. */
export function keepBest(lists: TopLists, owner: number, key: number, item: number): void {
  const { most, size, least, key: keys } = lists;
  if (key <= (least[owner] ?? 0)) return;
  const first = owner * most;
  const count = size[owner] ?? 0;
  if (count < most) {
    size[owner] = count + 1;
    moveUp(lists, first, count, key, item);
  } else {
    moveDown(lists, first, key, item);
  }
  if (size[owner] === most) least[owner] = keys[first] ?? 0;
}

export function eachKept({ most, size, key, item }: TopLists, owner: number, visit: (item: number, key: number) => void): void {
  const first = owner * most;
  for (let at = first; at < first + (size[owner] ?? 0); at++) visit(item[at] ?? 0, key[at] ?? 0);
}

function moveUp({ key: keys, item: items }: TopLists, first: number, count: number, key: number, item: number): void {
  let at = count;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((keys[first + above] ?? 0) <= key) break;
    keys[first + at] = keys[first + above] ?? 0;
    items[first + at] = items[first + above] ?? 0;
    at = above;
  }
  keys[first + at] = key;
  items[first + at] = item;
}

/** Puts an item in place of the least. */
function moveDown({ most, key: keys, item: items }: TopLists, first: number, key: number, item: number): void {
  let at = 0;
  for (let below = 1; below < most; below = 2 * at + 1) {
    if (below + 1 < most && (keys[first + below + 1] ?? 0) < (keys[first + below] ?? 0)) below += 1;
    if ((keys[first + below] ?? 0) >= key) break;
    keys[first + at] = keys[first + below] ?? 0;
    items[first + at] = items[first + below] ?? 0;
    at = below;
  }
  keys[first + at] = key;
  items[first + at] = item;
}
