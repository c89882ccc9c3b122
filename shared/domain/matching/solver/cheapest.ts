import { assignAlongTightEdges } from './augmenting-paths.ts';
import { measureDistances } from './distances.ts';
import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Turns the assignment in `network` into one of least cost, by the costs in `work`, and leaves prices there that prove it (primal-dual
 * method of Ford and Fulkerson 1957, many shortest augmenting paths at a time as in Hopcroft and Karp 1973). Whatever the assignment already does
 * at the lowest price is kept, so a level that changes little costs little.
 */
export function makeCheapest(network: Network, work: Workspace): void {
  startPrices(network, work);
  for (const column of work.held.keys()) releaseDearSeats(work, column);
  let waiting = work.waiting.reduce((sum, units) => sum + units, 0);
  while (waiting > 0) {
    waiting -= assignAlongTightEdges(network, work);
    if (waiting > 0) movePrices(work, measureDistances(network, work, waiting));
  }
}

/** What the assignment costs. */
export function costOf({ cost, seatStart, held, seatEdge }: Workspace): number {
  let total = 0;
  for (const [column, taken] of held.entries()) {
    const first = seatStart[column] ?? 0;
    for (let at = first; at < first + taken; at++) total += cost[seatEdge[at] ?? 0] ?? 0;
  }
  return total;
}

/** Every column asks what its cheapest edge costs; every row pays what its cheapest edge leaves after that. */
function startPrices(network: Network, work: Workspace): void {
  const { rowPrice, columnPrice } = work;
  columnPrice.fill(Number.POSITIVE_INFINITY);
  for (const row of rowPrice.keys()) lowerColumnPrices(network, work, row);
  for (const column of columnPrice.keys()) if (columnPrice[column] === Number.POSITIVE_INFINITY) columnPrice[column] = 0;
  for (const row of rowPrice.keys()) rowPrice[row] = leastLeft(network, work, row);
}

function lowerColumnPrices(network: Network, work: Workspace, row: number): void {
  const { start, column } = network;
  const { cost, columnPrice } = work;
  const end = start[row + 1] ?? 0;
  for (let edge = start[row] ?? 0; edge < end; edge++) {
    const to = column[edge] ?? 0;
    const asked = cost[edge] ?? 0;
    if (asked < (columnPrice[to] ?? 0)) columnPrice[to] = asked;
  }
}

function leastLeft(network: Network, work: Workspace, row: number): number {
  const { start, column } = network;
  const { cost, columnPrice } = work;
  const end = start[row + 1] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (let edge = start[row] ?? 0; edge < end; edge++) {
    const left = (cost[edge] ?? 0) - (columnPrice[column[edge] ?? 0] ?? 0);
    if (left < least) least = left;
  }
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** Units whose edge costs more than the prices say give their seat back. */
function releaseDearSeats(work: Workspace, column: number): void {
  const { seatStart, held, seatRow, seatEdge, waiting, cost, rowPrice, columnPrice } = work;
  const first = seatStart[column] ?? 0;
  const end = first + (held[column] ?? 0);
  let kept = first;
  for (let at = first; at < end; at++) {
    const row = seatRow[at] ?? 0;
    const edge = seatEdge[at] ?? 0;
    if ((cost[edge] ?? 0) - (rowPrice[row] ?? 0) === columnPrice[column]) {
      seatRow[kept] = row;
      seatEdge[kept] = edge;
      kept += 1;
    } else {
      waiting[row] = (waiting[row] ?? 0) + 1;
    }
  }
  held[column] = kept - first;
}

/** Raises what waiting rows pay until the free seats in reach cost them nothing more, and lowers what columns on the way ask. */
function movePrices({ rowPrice, columnPrice, rowDistance, columnDistance }: Workspace, reach: number): void {
  for (let row = 0; row < rowPrice.length; row++) rowPrice[row] = (rowPrice[row] ?? 0) + Math.max(0, reach - (rowDistance[row] ?? 0));
  for (let column = 0; column < columnPrice.length; column++)
    columnPrice[column] = (columnPrice[column] ?? 0) - Math.max(0, reach - (columnDistance[column] ?? 0));
}
