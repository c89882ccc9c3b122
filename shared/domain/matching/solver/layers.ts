import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Numbers rows and columns by how many moves along tight edges they are away from a waiting row, up to the nearest free seat (the first half
 * of a round of Hopcroft and Karp 1973). False when no free seat can be reached.
 */
export function layRows(network: Network, work: Workspace): boolean {
  const { rowLayer, queue } = work;
  layWaitingRows(network, work);
  work.nearestLayer = Number.POSITIVE_INFINITY;
  for (let next = 0; next < work.queueEnd; next++) {
    const row = queue[next] ?? 0;
    const layer = rowLayer[row] ?? 0;
    if (layer > work.nearestLayer) break;
    if (work.tightStart[row] === -1) listTightEdges(network, work, row);
    layColumns(network, work, row, layer);
  }
  return Number.isFinite(work.nearestLayer);
}

function layWaitingRows(network: Network, work: Workspace): void {
  work.rowLayer.fill(-1);
  work.columnLayer.fill(-1);
  work.queueEnd = 0;
  for (let row = 0; row < network.rows; row++) if ((work.waiting[row] ?? 0) > 0) layRow(work, row, 0);
}

function layRow(work: Workspace, row: number, layer: number): void {
  if (work.rowLayer[row] !== -1) return;
  work.rowLayer[row] = layer;
  work.queue[work.queueEnd] = row;
  work.queueEnd += 1;
}

/** The columns a row can move to, and the rows in their seats. */
function layColumns({ column }: Network, work: Workspace, row: number, layer: number): void {
  const { tight, columnLayer, seatStart, held, seatRow } = work;
  const end = work.tightEnd[row] ?? 0;
  for (let index = work.tightStart[row] ?? 0; index < end; index++) {
    const to = column[tight[index] ?? 0] ?? 0;
    if (columnLayer[to] !== -1) continue;
    columnLayer[to] = layer;
    const first = seatStart[to] ?? 0;
    const taken = first + (held[to] ?? 0);
    if (taken < (seatStart[to + 1] ?? 0)) work.nearestLayer = layer;
    for (let at = first; at < taken; at++) layRow(work, seatRow[at] ?? 0, layer + 1);
  }
}

/** Prices stand still while augmenting paths are looked for, so the tight edges of a row are found once and walked many times. */
function listTightEdges(network: Network, work: Workspace, row: number): void {
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
