import type { Round } from '../../../round/round-file.ts';
import { COMPONENTS, type Component } from '../../fit.ts';
import { ENOUGH_SLOTS, EPSILON, pointsOf, slotsThatCount, writeShares } from './points.ts';
import type { Profile } from './profile.ts';
import { brokenRule, forbiddenBy, ruleBits, sharedSlots } from './rules.ts';

/**
 * All that scores are made of, laid out so that many can be worked out fast: people who answered some questions alike are one class, and
 * what two classes give each other is worked out once.
 */
export type ScoreTables = {
  readonly topics: Table;
  readonly goals: Table;
  readonly formatAndLanguages: Table;
  readonly bits: { readonly mentors: Int32Array; readonly mentees: Int32Array };
  readonly words: { readonly mentors: Words; readonly mentees: Words };
  /** What half-days in common give at most, and what different fields give. */
  readonly timesPoints: number;
  readonly fieldsPoints: number;
  /** What all but the topics give at most, and all but topics and goals. */
  readonly mostBesideTopics: number;
  readonly mostBesideGoals: number;
  readonly needsSharedTime: boolean;
  /** Room for what a mentor can score at most with each class of topics. */
  readonly reach: Int16Array;
};

/** The points that some components give a pair stand at `row[mentor] + column[mentee]`. */
type Table = { readonly row: Int32Array; readonly column: Int32Array; readonly points: Float64Array };

/** The words of each one's field, as numbers, and all of them in 32 bits: without a common bit there is no common word. */
type Words = { readonly numbers: readonly (readonly number[])[]; readonly bits: Int32Array };

export function scoreTables(
  mentors: readonly Profile[],
  mentees: readonly Profile[],
  { weights, needsSharedTime }: Round['matching'],
): ScoreTables {
  const points = pointsOf(weights);
  const pointsFor = (component: Component) => points[COMPONENTS.indexOf(component)] ?? 0;
  const tableOf = (components: readonly Component[], answer: (profile: Profile) => string) =>
    tableBetween(components, classesOf(mentors, answer), classesOf(mentees, answer), points);
  const numbers = new Map([...mentors, ...mentees].flatMap(({ fieldWords }) => fieldWords).map((word, index) => [word, index]));
  const bitsOf = (people: readonly Profile[]) => Int32Array.from(people, ({ languages, slots }) => ruleBits(languages, slots));
  const topics = tableOf(['topics', 'used'], (profile) => `${profile.topics} ${profile.foremost}`);
  return {
    topics,
    goals: tableOf(['goals'], (profile) => `${profile.goals}`),
    formatAndLanguages: tableOf(['format', 'languages'], (profile) => `${profile.formats} ${profile.languages}`),
    bits: { mentors: bitsOf(mentors), mentees: bitsOf(mentees) },
    words: { mentors: wordsOf(mentors, numbers), mentees: wordsOf(mentees, numbers) },
    timesPoints: pointsFor('times'),
    fieldsPoints: pointsFor('fields'),
    mostBesideTopics: 100 - pointsFor('topics') - pointsFor('used'),
    mostBesideGoals: 100 - pointsFor('topics') - pointsFor('used') - pointsFor('goals'),
    needsSharedTime,
    reach: new Int16Array(topics.column.reduce((most, number) => Math.max(most, number + 1), 0)),
  };
}

/** Writes the scores of a mentor with all mentees as WriteScores says: those that writeShares leads to, or the rule that answers break. */
export function writeTableScores(tables: ScoreTables, mentor: number, scores: Int16Array, least: Int16Array | undefined): void {
  const row = rowOf(tables, mentor);
  if (least !== undefined) {
    writeWorthwhile(tables, row, scores, least);
    return;
  }
  for (let mentee = 0; mentee < row.others.length; mentee++) scores[mentee] = scoreWith(tables, row, mentee, 0);
}

/** Most pairs are out of reach by their topics alone, and need no more than a look at what their class can score. */
function writeWorthwhile(tables: ScoreTables, row: Row, scores: Int16Array, least: Int16Array): void {
  const { reach, topics, mostBesideTopics } = tables;
  for (let number = 0; number < reach.length; number++)
    reach[number] = Math.floor((topics.points[row.topics + number] ?? 0) + mostBesideTopics + HALF);
  const classes = topics.column;
  for (let mentee = 0; mentee < classes.length; mentee++) {
    const needed = least[mentee] ?? 0;
    scores[mentee] = (reach[classes[mentee] ?? 0] ?? 0) < needed ? NOT_WORTH_IT : scoreWith(tables, row, mentee, needed);
  }
}

/** What stands for a score that is too low to be worked out: no rule has this number. */
const NOT_WORTH_IT = -1000;
const HALF = 0.5 + EPSILON;

/** A mentor in the tables: where her rows begin, what she can, her field. */
type Row = {
  readonly topics: number;
  readonly goals: number;
  readonly formatAndLanguages: number;
  readonly bits: number;
  readonly others: Int32Array;
  readonly fieldBits: number;
  readonly field: readonly number[];
};

function rowOf({ topics, goals, formatAndLanguages, bits, words }: ScoreTables, mentor: number): Row {
  return {
    topics: topics.row[mentor] ?? 0,
    goals: goals.row[mentor] ?? 0,
    formatAndLanguages: formatAndLanguages.row[mentor] ?? 0,
    bits: bits.mentors[mentor] ?? 0,
    others: bits.mentees,
    fieldBits: words.mentors.bits[mentor] ?? 0,
    field: words.mentors.numbers[mentor] ?? [],
  };
}

function pointsIn({ column, points }: Table, row: number, mentee: number): number {
  return points[row + (column[mentee] ?? 0)] ?? 0;
}

/** The score of a pair, or the rule it breaks, or NOT_WORTH_IT once it is clear that it is below what is needed. */
function scoreWith(tables: ScoreTables, row: Row, mentee: number, needed: number): number {
  const known = pointsIn(tables.topics, row.topics, mentee) + pointsIn(tables.goals, row.goals, mentee) + HALF;
  if (known + tables.mostBesideGoals < needed) return NOT_WORTH_IT;
  const shared = row.bits & (row.others[mentee] ?? 0);
  const broken = brokenRule(shared, tables.needsSharedTime);
  if (broken !== undefined) return forbiddenBy(broken);
  const forTimes = (slotsThatCount(sharedSlots(shared)) / ENOUGH_SLOTS) * tables.timesPoints;
  const sum = known + pointsIn(tables.formatAndLanguages, row.formatAndLanguages, mentee) + forTimes;
  if (sum + tables.fieldsPoints < needed) return NOT_WORTH_IT;
  return Math.floor(isSameField(row, tables.words.mentees, mentee) ? sum : sum + tables.fieldsPoints);
}

/** Most fields have no bit in common; only where they have are words compared. */
function isSameField({ fieldBits, field }: Row, { bits, numbers }: Words, mentee: number): boolean {
  const others = numbers[mentee] ?? [];
  return (fieldBits & (bits[mentee] ?? 0)) !== 0 && field.some((word) => others.includes(word));
}

function wordsOf(people: readonly Profile[], numberOf: ReadonlyMap<string, number>): Words {
  const numbers = people.map(({ fieldWords }) => fieldWords.map((word) => numberOf.get(word) ?? -1));
  return { numbers, bits: Int32Array.from(numbers, (words) => words.reduce((bits, word) => bits | (1 << word), 0)) };
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

function tableBetween(components: readonly Component[], mentors: Classes, mentees: Classes, most: Float64Array): Table {
  const { length } = mentees.examples;
  const points = new Float64Array(mentors.examples.length * length);
  const shares = new Float64Array(most.length);
  // The other components count nothing here, so that all shares can be added up.
  const counted = most.map((share, index) => (components.some((component) => COMPONENTS.indexOf(component) === index) ? share : 0));
  for (const [row, mentor] of mentors.examples.entries()) {
    for (const [column, mentee] of mentees.examples.entries()) {
      writeShares(mentor, mentee, counted, shares);
      points[row * length + column] = shares.reduce((sum, share) => sum + share, 0);
    }
  }
  return { row: mentors.of.map((number) => number * length), column: mentees.of, points };
}
