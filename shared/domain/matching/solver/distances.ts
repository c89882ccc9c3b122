import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/** A search stops once it has reached free seats for this share of the waiting units: nearer ones are worth more searches than all. */
const ENOUGH = 0.3;

/**
 * Dijkstra's search from all waiting rows at once, in reduced costs. Leaves the distances in `work` and returns how far they hold: rows and
 * columns further away count as being that far. Throws when no free seat can be reached, which a network with a feasible plan never does.
 */
export function measureDistances(network: Network, work: Workspace, waiting: number): number {
  const { columnDistance, seatStart, held } = work;
  const enough = waiting * ENOUGH;
  let reached = 0;
  let farthest = -1;
  leaveWaitingRows(network, work);
  while (work.heapSize > 0 && reached < enough) {
    const column = takeNearest(work);
    const distance = columnDistance[column] ?? 0;
    const free = (seatStart[column + 1] ?? 0) - (seatStart[column] ?? 0) - (held[column] ?? 0);
    if (free > 0) {
      reached += free;
      farthest = distance;
    }
    if (reached < enough) leaveColumn(network, work, column, distance);
  }
  if (reached === 0) throw new Error('a network without a feasible plan');
  return farthest;
}

/** Reaches the rows that hold a seat of a column `distance` away, and goes on from them. */
function leaveColumn(network: Network, work: Workspace, column: number, distance: number): void {
  const { seatStart, held, seatRow, rowDistance } = work;
  const first = seatStart[column] ?? 0;
  const end = first + (held[column] ?? 0);
  for (let at = first; at < end; at++) {
    const row = seatRow[at] ?? 0;
    if (distance >= (rowDistance[row] ?? 0)) continue;
    rowDistance[row] = distance;
    leaveRow(network, work, row, distance);
  }
}

function leaveWaitingRows(network: Network, work: Workspace): void {
  work.columnDistance.fill(Number.POSITIVE_INFINITY);
  work.rowDistance.fill(Number.POSITIVE_INFINITY);
  work.heapIndex.fill(-1);
  work.heapSize = 0;
  for (let row = 0; row < network.rows; row++) {
    if (work.waiting[row] === 0) continue;
    work.rowDistance[row] = 0;
    leaveRow(network, work, row, 0);
  }
}

/** Reaches the columns of a row that is `distance` away. */
function leaveRow(network: Network, work: Workspace, row: number, distance: number): void {
  const { start, column } = network;
  const { cost, columnPrice, columnDistance } = work;
  const base = distance - (work.rowPrice[row] ?? 0);
  const end = start[row + 1] ?? 0;
  for (let edge = start[row] ?? 0; edge < end; edge++) {
    const to = column[edge] ?? 0;
    const through = base + (cost[edge] ?? 0) - (columnPrice[to] ?? 0);
    if (through < (columnDistance[to] ?? 0)) {
      columnDistance[to] = through;
      moveUp(work, to, through);
    }
  }
}

function moveUp(work: Workspace, column: number, distance: number): void {
  const { heap, heapIndex, columnDistance } = work;
  let index = heapIndex[column] ?? -1;
  if (index < 0) {
    index = work.heapSize;
    work.heapSize = index + 1;
  }
  while (index > 0) {
    const above = (index - 1) >> 1;
    const other = heap[above] ?? 0;
    if ((columnDistance[other] ?? 0) <= distance) break;
    heap[index] = other;
    heapIndex[other] = index;
    index = above;
  }
  heap[index] = column;
  heapIndex[column] = index;
}

function takeNearest(work: Workspace): number {
  const { heap, heapIndex } = work;
  const nearest = heap[0] ?? 0;
  work.heapSize -= 1;
  heapIndex[nearest] = -1;
  if (work.heapSize > 0) moveDown(work, heap[work.heapSize] ?? 0);
  return nearest;
}

/** Puts a column in place of the nearest. */
function moveDown({ heap, heapIndex, heapSize, columnDistance }: Workspace, column: number): void {
  const distance = columnDistance[column] ?? 0;
  let index = 0;
  for (let below = 1; below < heapSize; below = 2 * index + 1) {
    if (below + 1 < heapSize && (columnDistance[heap[below + 1] ?? 0] ?? 0) < (columnDistance[heap[below] ?? 0] ?? 0)) below += 1;
    const other = heap[below] ?? 0;
    if ((columnDistance[other] ?? 0) >= distance) break;
    heap[index] = other;
    heapIndex[other] = index;
    index = below;
  }
  heap[index] = column;
  heapIndex[column] = index;
}
