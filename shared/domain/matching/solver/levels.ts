import type { LevelName } from '../plan.ts';
import type { Bands } from '../policy.ts';
import type { Roster } from '../roster/positions.ts';
import { menteeAt, mentorAt } from '../roster/roster.ts';
import { type Network, NO_PAIR } from './network.ts';
import { pairHash, textHash } from './tie-break.ts';

/** One aim of a plan, as what it costs: least cost is best. */
export type Level = { readonly name: LevelName } & (
  | {
      /** What it costs to leave somebody without a pair, by position. */
      readonly kind: 'people';
      readonly mentors: Uint8Array;
      readonly mentees: Uint8Array;
    }
  /** What a pair costs, by its score; nothing where no pair is made. */
  | { readonly kind: 'scores'; readonly byScore: Int32Array }
  /** Hashes of the people, by position; a pair costs the hash of both. */
  | { readonly kind: 'hashes'; readonly mentors: Int32Array; readonly mentees: Int32Array }
);

/** The levels that come before scores count. */
export function placementLevels({ mentors, mentees }: Roster): readonly Level[] {
  const all = (people: Uint8Array) => new Uint8Array(people.length).fill(1);
  const none = (people: Uint8Array) => new Uint8Array(people.length);
  return [
    ...whenAny('required people', mentors.required, mentees.required),
    { name: 'mentors placed', kind: 'people', mentors: all(mentors.required), mentees: none(mentees.required) },
    { name: 'mentees covered', kind: 'people', mentors: none(mentors.required), mentees: all(mentees.required) },
    ...whenAny('priority people', mentors.priority, mentees.priority),
  ];
}

function whenAny(name: LevelName, mentors: Uint8Array, mentees: Uint8Array): readonly Level[] {
  return mentors.includes(1) || mentees.includes(1) ? [{ name, kind: 'people', mentors, mentees }] : [];
}

/** One level for each band of weak scores, the weakest first. */
export function bandLevels({ floor, width }: Bands): readonly Level[] {
  return Array.from({ length: Math.ceil(floor / width) }, (_, band) =>
    countScores('weak pairs', band * width, Math.min(floor, (band + 1) * width)),
  );
}

/** Costs 1 for each pair that scores from `least` to below `end`. */
export function countScores(name: LevelName, least: number, end: number): Level {
  return { name, kind: 'scores', byScore: new Int32Array(NO_PAIR + 1).fill(1, least, end) };
}

export function totalLevel(): Level {
  return {
    name: 'total',
    kind: 'scores',
    byScore: Int32Array.from({ length: NO_PAIR + 1 }, (_, score) => (score === NO_PAIR ? 0 : -score)),
  };
}

/** Prefers the pairs with the lowest sum of hashes: chance, but the same chance every time, whatever the order people are listed in. */
export function tieBreakLevel(roster: Roster): Level {
  const { problem, mentors, mentees } = roster;
  return {
    name: 'tie-break',
    kind: 'hashes',
    mentors: Int32Array.from(mentors.listIndex, (_, mentor) => textHash(`${problem.round}\n${mentorAt(roster, mentor).id}`)),
    mentees: Int32Array.from(mentees.listIndex, (_, mentee) => textHash(menteeAt(roster, mentee).id)),
  };
}

/** Writes what each edge costs at a level. */
export function setCosts(level: Level, network: Network, cost: Int32Array): void {
  switch (level.kind) {
    case 'scores': {
      const edges = network.start[network.rows] ?? 0;
      for (let edge = 0; edge < edges; edge++) cost[edge] = level.byScore[network.score[edge] ?? 0] ?? 0;
      return;
    }
    case 'people':
      setPeopleCosts(level, network, cost);
      return;
    case 'hashes':
      setHashCosts(level, network, cost);
  }
}

function setPeopleCosts({ mentors, mentees }: Extract<Level, { kind: 'people' }>, network: Network, cost: Int32Array): void {
  cost.fill(0);
  for (const [row, price] of mentors.entries()) setRow(network, row, cost, (to) => (network.menteeOfColumn[to] === -1 ? price : 0));
  setRow(network, network.rows - 1, cost, (to) => mentees[to] ?? 0);
}

function setHashCosts({ mentors, mentees }: Extract<Level, { kind: 'hashes' }>, network: Network, cost: Int32Array): void {
  const { menteeOfColumn } = network;
  cost.fill(0);
  for (const [row, position] of network.mentorOfRow.entries()) {
    const mentor = mentors[position] ?? 0;
    setRow(network, row, cost, (to, score) => (score === NO_PAIR ? 0 : pairHash(mentor, mentees[menteeOfColumn[to] ?? 0] ?? 0)));
  }
}

function setRow({ start, column, score }: Network, row: number, cost: Int32Array, costOf: (column: number, score: number) => number): void {
  for (let edge = start[row] ?? 0; edge < (start[row + 1] ?? 0); edge++) cost[edge] = costOf(column[edge] ?? 0, score[edge] ?? 0);
}
