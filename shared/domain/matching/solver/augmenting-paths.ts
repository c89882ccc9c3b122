import { layRows } from './layers.ts';
import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Assigns as many waiting units as it can without cost, moving those in the way on to other seats that cost them no more: in each round the
 * shortest augmenting paths, as many as do not cross (Hopcroft and Karp 1973), with a look at free seats before anybody is moved. Returns how many
 * units it assigned.
 */
export function assignAlongTightEdges(network: Network, work: Workspace): number {
  work.tightStart.fill(-1);
  work.tightCount = 0;
  let assigned = 0;
  while (layRows(network, work)) assigned += assignOnce(network, work);
  return assigned;
}

/** One round, in which every edge and every seat is looked at once. */
function assignOnce(network: Network, work: Workspace): number {
  work.takenNext.set(work.tightStart);
  work.nextSeat.fill(0);
  let assigned = 0;
  for (let row = 0; row < network.rows; row++) {
    while ((work.waiting[row] ?? 0) > 0 && findAugmentingPath(network, work, row)) assigned += 1;
  }
  return assigned;
}

function findAugmentingPath(network: Network, work: Workspace, source: number): boolean {
  const { column } = network;
  const { seatStart, held, seatRow, tookEdge, pathRow, pathEdge, pathSeat } = work;
  pathRow[0] = source;
  let depth = 0;
  while (depth >= 0) {
    const row = pathRow[depth] ?? 0;
    const at = takeSeat(network, work, row);
    if (at < 0) {
      depth -= 1;
      continue;
    }
    const edge = tookEdge[row] ?? 0;
    const to = column[edge] ?? 0;
    pathEdge[depth] = edge;
    pathSeat[depth] = at;
    if (at === (seatStart[to] ?? 0) + (held[to] ?? 0)) {
      held[to] = (held[to] ?? 0) + 1;
      augmentAlongPath(work, depth);
      return true;
    }
    depth += 1;
    pathRow[depth] = seatRow[at] ?? 0;
  }
  return false;
}

/** The next seat a row can take without cost: a free one while there is one, then one that nobody was asked to leave yet; or -1. */
function takeSeat(network: Network, work: Workspace, row: number): number {
  const free = findFree(network, work, row);
  return free >= 0 ? free : findTaken(network, work, row);
}

function findFree(network: Network, work: Workspace, row: number): number {
  const { column } = network;
  const { seatStart, held, tight, tightEnd, freeNext, tookEdge } = work;
  const end = tightEnd[row] ?? 0;
  for (let index = freeNext[row] ?? 0; index < end; index++) {
    const edge = tight[index] ?? 0;
    const to = column[edge] ?? 0;
    const free = (seatStart[to] ?? 0) + (held[to] ?? 0);
    if (free >= (seatStart[to + 1] ?? 0)) continue;
    freeNext[row] = index;
    tookEdge[row] = edge;
    return free;
  }
  freeNext[row] = end;
  return -1;
}

function findTaken(network: Network, work: Workspace, row: number): number {
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

/** The next seat of a column whose row is in the layer given; only that layer asks for it. */
function nextTaken({ seatStart, held, seatRow, nextSeat, rowLayer }: Workspace, column: number, layer: number): number {
  const first = seatStart[column] ?? 0;
  const taken = held[column] ?? 0;
  for (let next = nextSeat[column] ?? 0; next < taken; next++) {
    nextSeat[column] = next + 1;
    if (rowLayer[seatRow[first + next] ?? 0] === layer) return first + next;
  }
  return -1;
}

function augmentAlongPath(work: Workspace, length: number): void {
  const { waiting, seatRow, seatEdge, pathRow, pathEdge, pathSeat } = work;
  for (let step = length; step >= 0; step--) {
    const at = pathSeat[step] ?? 0;
    seatRow[at] = pathRow[step] ?? 0;
    seatEdge[at] = pathEdge[step] ?? 0;
  }
  const source = pathRow[0] ?? 0;
  waiting[source] = (waiting[source] ?? 0) - 1;
}
