import type { Letter, LetterRequest } from './letter.ts';

/** Between the name of a letter's occasion and the number of times it has been sent again. */
const AGAIN = ' again ';

/** The letter as it is asked for when it is sent for the `times`-th time more. */
export function sentAgain({ recipient, letter, occasion, about, before }: Letter, times: number): LetterRequest {
  return { recipient, letter, occasion: `${firstOccasion(occasion)}${AGAIN}${times}`, about, before };
}

/** How many times a letter will have been sent again when it is next. */
export function timesAgain({ letter, occasion }: Letter, letters: readonly Letter[]): number {
  const first = firstOccasion(occasion);
  return letters.filter((other) => other.letter === letter && other.occasion.startsWith(`${first}${AGAIN}`)).length + 1;
}

/** Whether a letter is one that operators sent once more. */
export function isSentAgain({ occasion }: Pick<Letter, 'occasion'>): boolean {
  return occasion.includes(AGAIN);
}

/** Whether a letter is another one sent once more. */
export function isAgainOf(letter: Pick<Letter, 'occasion'>, other: Pick<Letter, 'occasion'>): boolean {
  return isSentAgain(letter) && firstOccasion(letter.occasion) === other.occasion;
}

function firstOccasion(occasion: string): string {
  return occasion.split(AGAIN)[0] ?? occasion;
}
