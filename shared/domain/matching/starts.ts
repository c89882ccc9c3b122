/** Where the items of each owner begin, of whom each has so many, when they stand one after the other: from `start[owner]` up to `start[owner + 1]`. */
export function startsOf(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (const [owner, count] of counts.entries()) start[owner + 1] = (start[owner] ?? 0) + count;
  return start;
}
