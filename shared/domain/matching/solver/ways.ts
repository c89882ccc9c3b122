import type { Network } from './network.ts';
import type { Work } from './work.ts';

/**
 * Assigns as many waiting units as it can without cost, moving those in the way on to other places that cost them no more: depth first
 * along tight edges from every waiting row, with a look at free places before anybody is moved (Pothen and Fan 1990). Returns how many
 * units it assigned.
 */
export function assignAlongTightEdges(network: Network, work: Work, waiting: number): number {
  work.tightStart.fill(-1);
  work.tightCount = 0;
  let assigned = 0;
  for (let more = -1; more !== 0 && assigned < waiting; assigned += more) more = assignOnce(network, work);
  return assigned;
}

/** One pass, in which every edge and every place is looked at once. */
function assignOnce(network: Network, work: Work): number {
  const { rows } = network;
  const { waiting } = work;
  work.freeNext.set(work.tightStart);
  work.takenNext.set(work.tightStart);
  work.nextPlace.fill(0);
  let assigned = 0;
  for (let row = 0; row < rows; row++) {
    while ((waiting[row] ?? 0) > 0 && findWay(network, work, row)) assigned += 1;
  }
  return assigned;
}

function findWay(network: Network, work: Work, source: number): boolean {
  const { column } = network;
  const { place, held, placeRow, tightStart, tookEdge, wayRow, wayEdge, wayPlace } = work;
  wayRow[0] = source;
  let depth = 0;
  while (depth >= 0) {
    const row = wayRow[depth] ?? 0;
    if (tightStart[row] === -1) listTightEdges(network, work, row);
    const at = takePlace(network, work, row);
    if (at < 0) {
      depth -= 1;
      continue;
    }
    const edge = tookEdge[row] ?? 0;
    const to = column[edge] ?? 0;
    wayEdge[depth] = edge;
    wayPlace[depth] = at;
    if (at === (place[to] ?? 0) + (held[to] ?? 0)) {
      held[to] = (held[to] ?? 0) + 1;
      followWay(work, depth);
      return true;
    }
    depth += 1;
    wayRow[depth] = placeRow[at] ?? 0;
  }
  return false;
}

/** Prices stand still while ways are looked for, so the tight edges of a row are found once and walked many times. */
function listTightEdges(network: Network, work: Work, row: number): void {
  const { start, column } = network;
  const { cost, columnPrice, tight } = work;
  const price = work.rowPrice[row] ?? 0;
  const end = start[row + 1] ?? 0;
  const first = work.tightCount;
  let count = first;
  for (let edge = start[row] ?? 0; edge < end; edge++) {
    if ((cost[edge] ?? 0) - price !== columnPrice[column[edge] ?? 0]) continue;
    tight[count] = edge;
    count += 1;
  }
  work.tightCount = count;
  work.tightStart[row] = first;
  work.tightEnd[row] = count;
  work.freeNext[row] = first;
  work.takenNext[row] = first;
}

/** The next place a row can take without cost: a free one while there is one, then one that nobody was asked to leave yet; or -1. */
function takePlace(network: Network, work: Work, row: number): number {
  const free = findFree(network, work, row);
  return free >= 0 ? free : findTaken(network, work, row);
}

function findFree(network: Network, work: Work, row: number): number {
  const { column } = network;
  const { place, held, tight, tightEnd, freeNext, tookEdge } = work;
  const end = tightEnd[row] ?? 0;
  for (let index = freeNext[row] ?? 0; index < end; index++) {
    const edge = tight[index] ?? 0;
    const to = column[edge] ?? 0;
    const free = (place[to] ?? 0) + (held[to] ?? 0);
    if (free >= (place[to + 1] ?? 0)) continue;
    freeNext[row] = index;
    tookEdge[row] = edge;
    return free;
  }
  freeNext[row] = end;
  return -1;
}

function findTaken(network: Network, work: Work, row: number): number {
  const { column } = network;
  const { place, held, tight, tightEnd, takenNext, nextPlace, tookEdge } = work;
  const end = tightEnd[row] ?? 0;
  for (let index = takenNext[row] ?? 0; index < end; index++) {
    const edge = tight[index] ?? 0;
    const to = column[edge] ?? 0;
    const next = nextPlace[to] ?? 0;
    if (next >= (held[to] ?? 0)) continue;
    nextPlace[to] = next + 1;
    takenNext[row] = index;
    tookEdge[row] = edge;
    return (place[to] ?? 0) + next;
  }
  takenNext[row] = end;
  return -1;
}

function followWay(work: Work, length: number): void {
  const { waiting, placeRow, placeEdge, wayRow, wayEdge, wayPlace } = work;
  for (let step = length; step >= 0; step--) {
    const at = wayPlace[step] ?? 0;
    placeRow[at] = wayRow[step] ?? 0;
    placeEdge[at] = wayEdge[step] ?? 0;
  }
  const source = wayRow[0] ?? 0;
  waiting[source] = (waiting[source] ?? 0) - 1;
}
