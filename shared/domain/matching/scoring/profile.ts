import type { Answers } from '../../application/answers.ts';
import { FORMATS, GOALS, MEETING_LANGUAGES, SLOTS } from '../../application/form.ts';
import { foldedWords } from './words.ts';

/** The answers that scores are made of, as bits: bit i is the i-th theme of the round, goal, slot or language. */
export type Profile = {
  readonly topics: number;
  /** The bit of the theme that matters most, 0 when none was named. */
  readonly foremost: number;
  readonly goals: number;
  readonly slots: number;
  readonly languages: number;
  /** Bit 0: can meet on site. Bit 1: can meet by video. */
  readonly formats: number;
  /** The words that tell what the field is. */
  readonly fieldWords: readonly string[];
};

/** Shorter words say nothing about a field that has longer ones: "and", "of", "för". */
const LEAST_LETTERS = 4;

/** A function from answers to profiles, by the themes of a round. Many write the same field; its words are found once. */
export function profiler(themes: readonly string[]): (answers: Answers) => Profile {
  const wordsOf = new Map<string, readonly string[]>();
  return (answers) => {
    const fieldWords = wordsOf.get(answers.field) ?? tellingWords(answers.field);
    wordsOf.set(answers.field, fieldWords);
    return {
      topics: bitsOf(answers.topics, themes),
      foremost: bitsOf(answers.foremost === undefined ? [] : [answers.foremost], themes),
      goals: bitsOf(answers.goals, GOALS),
      slots: bitsOf(answers.slots, SLOTS),
      languages: bitsOf(answers.languages, MEETING_LANGUAGES),
      formats: answers.format === 'either' ? 3 : 1 << FORMATS.indexOf(answers.format),
      fieldWords,
    };
  };
}

function tellingWords(field: string): readonly string[] {
  const words = foldedWords(field);
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  return long.length > 0 ? long : words;
}

function bitsOf(chosen: readonly string[], all: readonly string[]): number {
  return chosen.reduce((bits, choice) => (all.includes(choice) ? bits | (1 << all.indexOf(choice)) : bits), 0);
}

/** What the set bits of a number stand for. */
export function chosenOf<Choice>(bits: number, all: readonly Choice[]): Choice[] {
  return all.filter((_, index) => (bits & (1 << index)) !== 0);
}
