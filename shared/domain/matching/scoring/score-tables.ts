import { COMPONENTS, type Component } from '../../fit.ts';
import { EPSILON, pointsOf, timesShare, type Weights, writeShares } from './points.ts';
import type { Profile } from './profile.ts';

/**
 * A function for the scores of many pairs, by the places of their people, fast: people who answered some questions alike are one class,
 * and what two classes give each other is worked out once. The scores are those that writeShares leads to.
 */
export function scoreTables(mentors: readonly Profile[], mentees: readonly Profile[], weights: Weights): (mentor: number, mentee: number) => number {
  const tableOf = (components: readonly Component[], answer: (profile: Profile) => string) =>
    tableBetween(components, classesOf(mentors, answer), classesOf(mentees, answer), pointsOf(weights));
  const topics = tableOf(['topics', 'used'], (profile) => `${profile.topics} ${profile.foremost}`);
  const goals = tableOf(['goals'], (profile) => `${profile.goals}`);
  const ways = tableOf(['format', 'languages'], (profile) => `${profile.formats} ${profile.languages}`);
  const mentorSlots = Int32Array.from(mentors, ({ slots }) => slots);
  const menteeSlots = Int32Array.from(mentees, ({ slots }) => slots);
  const haveSameField = fieldTest(mentors, mentees);
  const timesPoints = pointsOf(weights)[COMPONENTS.indexOf('times')] ?? 0;
  const fieldsPoints = pointsOf(weights)[COMPONENTS.indexOf('fields')] ?? 0;
  return (mentor, mentee) =>
    Math.floor(
      (topics.points[(topics.row[mentor] ?? 0) + (topics.column[mentee] ?? 0)] ?? 0) +
        (goals.points[(goals.row[mentor] ?? 0) + (goals.column[mentee] ?? 0)] ?? 0) +
        (ways.points[(ways.row[mentor] ?? 0) + (ways.column[mentee] ?? 0)] ?? 0) +
        timesPoints * timesShare((mentorSlots[mentor] ?? 0) & (menteeSlots[mentee] ?? 0)) +
        (haveSameField(mentor, mentee) ? 0 : fieldsPoints) +
        (0.5 + EPSILON),
    );
}

/** As haveSameField, by places. Few pairs have a word in common, and most of the others not even a bit. */
function fieldTest(mentors: readonly Profile[], mentees: readonly Profile[]): (mentor: number, mentee: number) => boolean {
  const numbers = new Map<string, number>();
  for (const { fieldWords } of [...mentors, ...mentees])
    for (const word of fieldWords) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const wordsOf = (people: readonly Profile[]) => people.map(({ fieldWords }) => fieldWords.map((word) => numbers.get(word) ?? -1));
  const mentorWords = wordsOf(mentors);
  const menteeWords = wordsOf(mentees);
  const bitsOf = (words: readonly number[]) => words.reduce((bits, word) => bits | (1 << (word & 31)), 0);
  const mentorBits = Int32Array.from(mentorWords, bitsOf);
  const menteeBits = Int32Array.from(menteeWords, bitsOf);
  return (mentor, mentee) =>
    ((mentorBits[mentor] ?? 0) & (menteeBits[mentee] ?? 0)) !== 0 && shareOne(mentorWords[mentor] ?? [], menteeWords[mentee] ?? []);
}

function shareOne(words: readonly number[], others: readonly number[]): boolean {
  for (let at = 0; at < words.length; at++) {
    for (let other = 0; other < others.length; other++) if (words[at] === others[other]) return true;
  }
  return false;
}

/** The people of one side by how they answered: the number of each one's class, and somebody from each class. */
type Classes = { readonly of: Int32Array; readonly examples: readonly Profile[] };

function classesOf(people: readonly Profile[], answer: (profile: Profile) => string): Classes {
  const numbers = new Map<string, number>();
  const examples: Profile[] = [];
  const of = Int32Array.from(people, (profile) => {
    const known = numbers.get(answer(profile));
    if (known !== undefined) return known;
    examples.push(profile);
    numbers.set(answer(profile), examples.length - 1);
    return examples.length - 1;
  });
  return { of, examples };
}

/** The points that some components give a pair stand at `row[mentor] + column[mentee]`. */
type Table = { readonly row: Int32Array; readonly column: Int32Array; readonly points: Float64Array };

function tableBetween(components: readonly Component[], mentors: Classes, mentees: Classes, most: Float64Array): Table {
  const points = new Float64Array(mentors.examples.length * mentees.examples.length);
  const shares = new Float64Array(most.length);
  const wanted = components.map((component) => COMPONENTS.indexOf(component));
  let at = 0;
  for (const mentor of mentors.examples) {
    for (const mentee of mentees.examples) {
      writeShares(mentor, mentee, most, shares);
      points[at] = wanted.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
      at += 1;
    }
  }
  return { row: mentors.of.map((number) => number * mentees.examples.length), column: mentees.of, points };
}
