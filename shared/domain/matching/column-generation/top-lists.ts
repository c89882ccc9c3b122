import { startsOf } from '../starts.ts';

/** For each of many owners the items with the highest keys so far, as heaps with the least key on top. Keys are whole numbers, 0 or more. */
export type TopLists = {
  /** The items of an owner stand from `start[owner]` on, and there is room for them up to `start[owner + 1]`. */
  readonly start: Int32Array;
  readonly size: Int32Array;
  /** What a key must exceed to be kept: -1 while there is room. */
  readonly least: Int32Array;
  readonly key: Int32Array;
  readonly item: Int32Array;
};

/** Empty lists, with room for so many items of each owner. */
export function topLists(room: Int32Array): TopLists {
  const start = startsOf(room);
  const items = start[room.length] ?? 0;
  const least = new Int32Array(room.length).fill(-1);
  return { start, size: new Int32Array(room.length), least, key: new Int32Array(items), item: new Int32Array(items) };
}

/** Keeps an item if its key is among the highest of its owner. */
export function keepBest(lists: TopLists, owner: number, key: number, item: number): void {
  const { start, size, least, key: keys } = lists;
  if (key <= (least[owner] ?? 0)) return;
  const first = start[owner] ?? 0;
  const most = (start[owner + 1] ?? 0) - first;
  const count = size[owner] ?? 0;
  if (count < most) {
    size[owner] = count + 1;
    moveUp(lists, first, count, key, item);
  } else {
    moveDown(lists, first, most, key, item);
  }
  if (size[owner] === most) least[owner] = keys[first] ?? 0;
}

/** Takes everything out of an owner's list. */
export function empty({ size, least }: TopLists, owner: number): void {
  size[owner] = 0;
  least[owner] = -1;
}

export function eachKept({ start, size, key, item }: TopLists, owner: number, visit: (item: number, key: number) => void): void {
  const first = start[owner] ?? 0;
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
function moveDown({ key: keys, item: items }: TopLists, first: number, most: number, key: number, item: number): void {
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
