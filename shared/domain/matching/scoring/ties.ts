import type { Answers } from '../../application/answers.ts';
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
  return [
    ...namedBy(mentors, mentees).map(([mentor, mentee]): PairIds => [mentor, mentee]),
    ...namedBy(mentees, mentors).map(([mentee, mentor]): PairIds => [mentor, mentee]),
  ];
}

function namedBy(people: readonly Person[], others: readonly Person[]): readonly (readonly [person: string, named: string])[] {
  const telling = people.filter(({ answers }) => answers.tiesWith !== undefined);
  const names = byName(telling.length === 0 ? [] : others);
  return telling.flatMap((person) => named(person, names).map((other) => [person.id, other] as const));
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
