import type { Answers } from '../../answers.ts';
import type { PairIds } from '../problem.ts';
import { foldedWords } from './words.ts';

/** Somebody whose answers can be compared with others'. */
type Person = { readonly id: string; readonly answers: Answers };

/** No name that is compared is longer, in words. */
const MOST_WORDS = 8;

/**
 * Pairs in which one names the other, by the whole name, as somebody they know or work with. Whoever is described in another way is for a
 * person to judge.
 */
export function namedTies(mentors: readonly Person[], mentees: readonly Person[]): readonly PairIds[] {
  const mentorsByName = byName(mentors);
  const menteesByName = byName(mentees);
  return [
    ...mentors.flatMap((mentor) => named(mentor, menteesByName).map((mentee): PairIds => [mentor.id, mentee])),
    ...mentees.flatMap((mentee) => named(mentee, mentorsByName).map((mentor): PairIds => [mentor, mentee.id])),
  ];
}

function byName(people: readonly Person[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, answers } of people) {
    const name = foldedWords(answers.name).join(' ');
    names.set(name, [...(names.get(name) ?? []), id]);
  }
  return names;
}

function named({ answers }: Person, others: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (answers.tiesWith === undefined) return [];
  const words = foldedWords(answers.tiesWith);
  return words.flatMap((_, from) =>
    Array.from({ length: MOST_WORDS }, (_unused, more) => others.get(words.slice(from, from + more + 1).join(' ')) ?? []).flatMap(
      (ids, more) => (from + more < words.length ? ids : []),
    ),
  );
}
