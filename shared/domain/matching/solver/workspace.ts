import { startsOf } from '../starts.ts';
import type { Network } from './network.ts';

/**
 * What the levels work with, allocated once: the assignment, which each level hands on to the next, and its own figures. Prices are the level's dual solution: `rowPrice + columnPrice` never
 * exceeds the cost of an edge, and equals it where the edge is used. All numbers are whole and below 2^53, so arithmetic is exact.
 */
export type Workspace = {
  /** Units of a row's supply that hold no seat yet. */
  readonly waiting: Int32Array;
  /** The seats of a column are `seatStart[column]` up to `seatStart[column + 1]`; the first `held[column]` of them are taken. */
  readonly seatStart: Int32Array;
  readonly held: Int32Array;
  /** Which row takes a seat, and along which edge. */
  readonly seatRow: Int32Array;
  readonly seatEdge: Int32Array;
  /** Cost of each edge at this level. */
  readonly cost: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** Distance from the nearest row that waits, in reduced costs. */
  readonly rowDistance: Float64Array;
  readonly columnDistance: Float64Array;
  /** Columns reached but not yet left, nearest first: a binary heap, with each column's index in it or -1. */
  readonly heap: Int32Array;
  readonly heapIndex: Int32Array;
  heapSize: number;
  /** Where each row and each column goes on looking for a path to a free seat. */
  readonly tight: Int32Array;
  tightCount: number;
  readonly tightStart: Int32Array;
  readonly tightEnd: Int32Array;
  readonly freeNext: Int32Array;
  readonly takenNext: Int32Array;
  readonly tookEdge: Int32Array;
  readonly nextSeat: Int32Array;
  /** How many moves away rows and columns are, and the rows in that order. */
  readonly rowLayer: Int32Array;
  readonly columnLayer: Int32Array;
  readonly queue: Int32Array;
  queueEnd: number;
  /** The layer from which a free seat can be reached. */
  nearestLayer: number;
  /** The augmenting path so far: rows, each once, and the edge and seat each takes. */
  readonly pathRow: Int32Array;
  readonly pathEdge: Int32Array;
  readonly pathSeat: Int32Array;
};

/** Work for a network in which nothing is assigned yet. */
export function workspaceFor({ rows, columns, start, supply, demand }: Network): Workspace {
  const seatStart = startsOf(demand);
  const seats = seatStart[columns] ?? 0;
  return {
    waiting: Int32Array.from(supply),
    seatStart,
    held: new Int32Array(columns),
    seatRow: new Int32Array(seats),
    seatEdge: new Int32Array(seats),
    cost: new Int32Array(start[rows] ?? 0),
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns),
    rowDistance: new Float64Array(rows),
    columnDistance: new Float64Array(columns),
    heap: new Int32Array(columns),
    heapIndex: new Int32Array(columns),
    heapSize: 0,
    tight: new Int32Array(start[rows] ?? 0),
    tightCount: 0,
    tightStart: new Int32Array(rows),
    tightEnd: new Int32Array(rows),
    freeNext: new Int32Array(rows),
    takenNext: new Int32Array(rows),
    tookEdge: new Int32Array(rows),
    nextSeat: new Int32Array(columns),
    rowLayer: new Int32Array(rows),
    columnLayer: new Int32Array(columns),
    queue: new Int32Array(rows),
    queueEnd: 0,
    nearestLayer: 0,
    pathRow: new Int32Array(rows),
    pathEdge: new Int32Array(rows),
    pathSeat: new Int32Array(rows),
  };
}
