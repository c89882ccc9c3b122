import { createHash } from 'node:crypto';

/** Draws that are the same for the same seed and the same question, whatever else is drawn in between. */
export type SeededRandom = {
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number, about: string) => number;
  readonly oneOf: <T>(choices: readonly T[], about: string) => T;
  /** Some of the choices, in their order: at least one. */
  readonly someOf: <T>(choices: readonly T[], share: number, about: string) => readonly T[];
};

export function seededRandom(seed: string): SeededRandom {
  const draw = (about: string) => createHash('sha256').update(`${seed}\n${about}`).digest().readUInt32BE() / 2 ** 32;
  const between = (least: number, most: number, about: string) => least + Math.floor(draw(about) * (most - least + 1));
  const oneOf = <T>(choices: readonly T[], about: string): T => {
    const choice = choices[between(0, choices.length - 1, about)];
    if (choice === undefined) throw new RangeError('there is nothing to choose from');
    return choice;
  };
  return {
    between,
    oneOf,
    someOf(choices, share, about) {
      const some = choices.filter((_, index) => draw(`${about} ${index}`) < share);
      return some.length > 0 ? some : [oneOf(choices, about)];
    },
  };
}
