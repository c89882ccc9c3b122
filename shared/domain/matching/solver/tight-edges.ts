import type { Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/**
 * Drops every edge whose reduced cost is not zero. By complementary slackness the assignments left are exactly those that are best
 * at this level, so the next level chooses among these and no others. Uses up `work.cost`.
 */
export function keepTightEdges(network: Network, work: Workspace): void {
  const { rows, start } = network;
  const before = start[rows] ?? 0;
  let begin = 0;
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const end = start[row + 1] ?? 0;
    kept = keepTightEdgesOfRow(network, work, row, begin, end, kept);
    begin = end;
    start[row + 1] = kept;
  }
  if (kept < before) renumberEdges(work);
}

function keepTightEdgesOfRow(network: Network, work: Workspace, row: number, begin: number, end: number, from: number): number {
  const { column, score } = network;
  const { cost, columnPrice } = work;
  const price = work.rowPrice[row] ?? 0;
  let kept = from;
  for (let edge = begin; edge < end; edge++) {
    const to = column[edge] ?? 0;
    if ((cost[edge] ?? 0) - price !== columnPrice[to]) continue;
    column[kept] = to;
    score[kept] = score[edge] ?? 0;
    // The cost is not needed any more: from here on it says where the edge has gone.
    cost[edge] = kept;
    kept += 1;
  }
  return kept;
}

function renumberEdges({ cost, seatStart, held, seatEdge }: Workspace): void {
  for (const [column, taken] of held.entries()) {
    const first = seatStart[column] ?? 0;
    for (let at = first; at < first + taken; at++) seatEdge[at] = cost[seatEdge[at] ?? 0] ?? 0;
  }
}
