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
  const telling = people.flatMap(({ id, answers }) => (answers.tiesWith === undefined ? [] : [{ id, tiesWith: answers.tiesWith }]));
  if (telling.length === 0) return [];
  const names = byName(others);
  return telling.flatMap(({ id, tiesWith }) => namedIn(tiesWith, names).map((other) => [id, other] as const));
}

function byName(people: readonly Person[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, answers } of people) {
    const name = foldedWords(answers.name).join(' ');
    names.set(name, [...(names.get(name) ?? []), id]);
  }
  return names;
}

function namedIn(text: string, others: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const words = foldedWords(text);
  return words.flatMap((_, from) =>
    words.slice(from, from + MOST_WORDS).flatMap((_word, more) => others.get(words.slice(from, from + more + 1).join(' ')) ?? []),
  );
}
