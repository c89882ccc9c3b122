import { layRows } from './layers.ts';
import type { Network } from './network.ts';
import type { Work } from './work.ts';

/**
 * Assigns as many waiting units as it can without cost, moving those in the way on to other places that cost them no more: in each round the
 * shortest ways, as many as do not cross (Hopcroft and Karp 1973), with a look at free places before anybody is moved. Returns how many
 * units it assigned.
 */
export function assignAlongTightEdges(network: Network, work: Work): number {
  work.tightStart.fill(-1);
  work.tightCount = 0;
  let assigned = 0;
  while (layRows(network, work)) assigned += assignOnce(network, work);
  return assigned;
}

/** One round, in which every edge and every place is looked at once. */
function assignOnce(network: Network, work: Work): number {
  work.freeNext.set(work.tightStart);
  work.takenNext.set(work.tightStart);
  work.nextPlace.fill(0);
  let assigned = 0;
  for (let row = 0; row < network.rows; row++) {
    while ((work.waiting[row] ?? 0) > 0 && findWay(network, work, row)) assigned += 1;
  }
  return assigned;
}

function findWay(network: Network, work: Work, source: number): boolean {
  const { column } = network;
  const { place, held, placeRow, tookEdge, wayRow, wayEdge, wayPlace } = work;
  wayRow[0] = source;
  let depth = 0;
  while (depth >= 0) {
    const row = wayRow[depth] ?? 0;
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
  const { tight, tightEnd, takenNext, tookEdge, rowLayer, columnLayer } = work;
  const layer = rowLayer[row] ?? 0;
  const end = layer < work.nearestLayer ? (tightEnd[row] ?? 0) : 0;
  for (let index = takenNext[row] ?? 0; index < end; index++) {
    const edge = tight[index] ?? 0;
    const to = column[edge] ?? 0;
    const at = columnLayer[to] === layer ? nextTaken(work, to, layer + 1) : -1;
    if (at < 0) continue;
    takenNext[row] = index;
    tookEdge[row] = edge;
    return at;
  }
  takenNext[row] = end;
  return -1;
}

/** The next place of a column whose row is in the layer given; only that layer asks for it. */
function nextTaken({ place, held, placeRow, nextPlace, rowLayer }: Work, column: number, layer: number): number {
  const first = place[column] ?? 0;
  const taken = held[column] ?? 0;
  for (let next = nextPlace[column] ?? 0; next < taken; next++) {
    nextPlace[column] = next + 1;
    if (rowLayer[placeRow[first + next] ?? 0] === layer) return first + next;
  }
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
