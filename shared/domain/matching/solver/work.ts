import type { Network } from './network.ts';

/**
 * What the levels work with, allocated once: the assignment, which each level hands on to the next, and its own figures. Prices are the level's dual solution: `rowPrice + columnPrice` never
 * exceeds the cost of an edge, and equals it where the edge is used. All numbers are whole and below 2^53, so arithmetic is exact.
 */
export type Work = {
  /** Units of a row's supply that hold no place yet. */
  readonly waiting: Int32Array;
  /** The places of a column are `place[column]` up to `place[column + 1]`; the first `held[column]` of them are taken. */
  readonly place: Int32Array;
  readonly held: Int32Array;
  /** Which row takes a place, and along which edge. */
  readonly placeRow: Int32Array;
  readonly placeEdge: Int32Array;
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
  /** Where each row and each column goes on looking for a way to a free place. */
  readonly tight: Int32Array;
  tightCount: number;
  readonly tightStart: Int32Array;
  readonly tightEnd: Int32Array;
  readonly freeNext: Int32Array;
  readonly takenNext: Int32Array;
  readonly tookEdge: Int32Array;
  readonly nextPlace: Int32Array;
  /** How many moves away rows and columns are, and the rows in that order. */
  readonly rowLayer: Int32Array;
  readonly columnLayer: Int32Array;
  readonly queue: Int32Array;
  queueEnd: number;
  /** The layer from which a free place can be reached. */
  nearestLayer: number;
  /** The way found so far: rows, and the edge and place each takes. */
  readonly wayRow: Int32Array;
  readonly wayEdge: Int32Array;
  readonly wayPlace: Int32Array;
};

/** Work for a network in which nothing is assigned yet. */
export function workFor({ rows, columns, start, supply, places }: Network): Work {
  const place = new Int32Array(columns + 1);
  for (let column = 0; column < columns; column++) place[column + 1] = (place[column] ?? 0) + (places[column] ?? 0);
  const seats = place[columns] ?? 0;
  return {
    waiting: Int32Array.from(supply),
    place,
    held: new Int32Array(columns),
    placeRow: new Int32Array(seats),
    placeEdge: new Int32Array(seats),
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
    nextPlace: new Int32Array(columns),
    rowLayer: new Int32Array(rows),
    columnLayer: new Int32Array(columns),
    queue: new Int32Array(rows),
    queueEnd: 0,
    nearestLayer: 0,
    wayRow: new Int32Array(seats + 1),
    wayEdge: new Int32Array(seats + 1),
    wayPlace: new Int32Array(seats + 1),
  };
}
