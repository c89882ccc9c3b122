import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { pairHash, textHash } from '../../../shared/domain/matching/solver/tie-break.ts';

/** A plan by places in the problem's lists. */
export type Pairs = readonly (readonly [mentor: number, mentee: number, score: number])[];

/** What a plan is judged by, in order: less is better. */
export type Vector = readonly number[];

/**
 * The best vector of all plans there are, found by looking at every one. It shares nothing with the solver but the definition of the
 * hash that breaks ties; undefined when no plan holds the locks and the people who must be placed.
 */
export function bestOfEvery(problem: Problem): { readonly vector: Vector; readonly pairs: Pairs } | undefined {
  const allowed = allowedPairs(problem);
  let best: { vector: Vector; pairs: Pairs } | undefined;
  const mentorRoom = problem.mentors.map(({ capacity = 1 }) => capacity);
  const menteeRoom = problem.mentees.map(({ capacity = 1 }) => capacity);
  const chosen: (readonly [number, number, number])[] = [];
  const choose = (next: number) => {
    const pair = allowed[next];
    if (pair === undefined) {
      if (!holds(problem, chosen)) return;
      const vector = vectorOf(problem, chosen);
      if (best === undefined || compare(vector, best.vector) < 0) best = { vector, pairs: [...chosen] };
      return;
    }
    choose(next + 1);
    const [mentor, mentee] = pair;
    if (mentorRoom[mentor]! > 0 && menteeRoom[mentee]! > 0 && chosen.length < (problem.seats ?? Number.POSITIVE_INFINITY)) {
      mentorRoom[mentor]! -= 1;
      menteeRoom[mentee]! -= 1;
      chosen.push(pair);
      choose(next + 1);
      chosen.pop();
      mentorRoom[mentor]! += 1;
      menteeRoom[mentee]! += 1;
    }
  };
  choose(0);
  return best;
}

/** People placed, people covered and so on, then scores, then the tie-break: what `policy` compares. */
export function vectorOf(problem: Problem, pairs: Pairs): Vector {
  const { mentors, mentees, locks } = problem;
  const isLocked = (mentor: number, mentee: number) =>
    locks.some(([one, other]) => one === mentors[mentor]!.id && other === mentees[mentee]!.id);
  const placed = new Set(pairs.map(([mentor]) => mentor));
  const covered = new Set(pairs.map(([, mentee]) => mentee));
  const left = mentors.filter((_, mentor) => !placed.has(mentor)).length;
  const uncovered = mentees.filter((_, mentee) => !covered.has(mentee)).length;
  const priority =
    mentors.filter((person, mentor) => person.priority === true && !placed.has(mentor)).length +
    mentees.filter((person, mentee) => person.priority === true && !covered.has(mentee)).length;
  const free = pairs.filter(([mentor, mentee]) => !isLocked(mentor, mentee));
  const total = free.reduce((sum, [, , score]) => sum + score, 0);
  const hash = free.reduce(
    (sum, [mentor, mentee]) => sum + pairHash(textHash(`${problem.round}\n${mentors[mentor]!.id}`), textHash(mentees[mentee]!.id)),
    0,
  );
  return [
    left,
    uncovered,
    priority,
    ...weakness(
      problem,
      free.map(([, , score]) => score),
    ),
    -total,
    hash,
  ];
}

function weakness({ policy, bands }: Problem, scores: readonly number[]): readonly number[] {
  switch (policy) {
    case 'highest-total':
      return [];
    case 'strictest':
      return [-Math.min(101, ...scores)];
    case 'fair':
      return Array.from(
        { length: Math.ceil(bands.floor / bands.width) },
        (_, band) => scores.filter((score) => score < bands.floor && Math.floor(score / bands.width) === band).length,
      );
  }
}

function allowedPairs({ mentors, mentees, scores, forbids, locks }: Problem): Pairs {
  if (typeof scores !== 'function') throw new Error('only for scores that are a function');
  const named = (list: Problem['locks'], mentor: number, mentee: number) =>
    list.some(([one, other]) => one === mentors[mentor]!.id && other === mentees[mentee]!.id);
  return mentors.flatMap((_, mentor) => {
    const row = new Int16Array(mentees.length);
    scores(mentor, row);
    return [...row].flatMap((score, mentee): Pairs => {
      const allowed = (score >= 0 && !named(forbids, mentor, mentee)) || named(locks, mentor, mentee);
      return allowed ? [[mentor, mentee, score]] : [];
    });
  });
}

function holds({ mentors, mentees, locks }: Problem, pairs: Pairs): boolean {
  const has = (one: string, other: string) =>
    pairs.some(([mentor, mentee]) => mentors[mentor]!.id === one && mentees[mentee]!.id === other);
  return (
    locks.every(([one, other]) => has(one, other)) &&
    mentors.every((person, mentor) => person.required !== true || pairs.some(([one]) => one === mentor)) &&
    mentees.every((person, mentee) => person.required !== true || pairs.some(([, one]) => one === mentee))
  );
}

export function compare(a: Vector, b: Vector): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
