import { readFileSync, writeFileSync } from 'node:fs';
import type { PairList, Problem } from '../../shared/domain/matching/problem.ts';
import { freePairs } from '../../shared/domain/matching/roster/pair-list.ts';
import { type Roster, rosterOf } from '../../shared/domain/matching/roster/roster.ts';
import { type Applicant, scoresOf } from '../../shared/domain/matching/scoring/scores.ts';
import { candidatePairs } from '../../shared/domain/matching/widening/candidates.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { theRound } from '../builders/round.ts';
import { manyApplicants } from '../domain/matching/applicants.ts';

/** Pairs of as many students as managers. On file: both counts and the number of pairs, then `start`, `mentee` and `score`. */
export type Instance = { readonly people: number; readonly pairs: PairList };

/** All pairs of so many people, or the best for each: about 50 of each person when `most` is 30. */
export function makeInstance(people: number, most: number | undefined): Instance {
  const round = largeRound(people);
  const applicants = largeField(people);
  const mentors = applicants.filter(({ answers }) => answers.role === 'mentor');
  const mentees = applicants.filter(({ answers }) => answers.role === 'mentee');
  const scores = scoresOf(round, mentors, mentees, {});
  const roster = mustBeRoster({ ...problemOf({ people, pairs: NO_PAIRS }), mentors, mentees, scores });
  return { people, pairs: most === undefined ? freePairs(roster) : candidatePairs(roster, scores, most) };
}

export function problemOf({ people, pairs }: Instance): Problem {
  return {
    round: 'bench',
    mentors: Array.from({ length: people }, (_, index) => ({ id: `s${index}` })),
    mentees: Array.from({ length: people }, (_, index) => ({ id: `c${index}` })),
    scores: pairs,
    rules: [],
    locks: [],
    forbids: [],
    policy: 'fair',
    bands: { floor: 50, width: 5 },
  };
}

/** A round with eight themes and room for everybody. */
export function largeRound(people: number): Round {
  const [theme] = theRound().themes;
  if (theme === undefined) throw new Error('a round has themes');
  return theRound({ seats: people, themes: THEMES.map((id) => ({ ...theme, id })) });
}

export function largeField(people: number): readonly Applicant[] {
  return manyApplicants(people, people, people, THEMES);
}

export function mustBeRoster(problem: Problem): Roster {
  const roster = rosterOf(problem);
  if ('faults' in roster) throw new Error(JSON.stringify(roster.faults.slice(0, 3)));
  return roster;
}

export function writeInstance(file: string, { people, pairs }: Instance): void {
  const header = Int32Array.of(people, people, pairs.mentee.length);
  writeFileSync(file, Buffer.concat([header, pairs.start, pairs.mentee, pairs.score].map(bytesOf)));
}

export function readInstance(file: string): Instance {
  const { buffer } = Uint8Array.from(readFileSync(file));
  const [people = 0, , count = 0] = new Int32Array(buffer, 0, 3);
  const start = new Int32Array(buffer, 12, people + 1);
  const mentee = new Int32Array(buffer, 12 + start.byteLength, count);
  return { people, pairs: { start, mentee, score: new Uint8Array(buffer, 12 + start.byteLength + mentee.byteLength, count) } };
}

const THEMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const NO_PAIRS: PairList = { start: new Int32Array(1), mentee: new Int32Array(0), score: new Uint8Array(0) };

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
