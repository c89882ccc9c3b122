import type { Outcome } from '../../../shared/lambda/acts/act.ts';

/** What somebody has just done, or what was so before they pressed, as the address of the page they are sent on to says it. */
export const DONE = [
  'confirmed',
  'said-yes',
  'said-no',
  'proposed',
  'proposed-already',
  'picked',
  'moved',
  'picked-already',
  'placed',
  'place-proposed',
  'placed-already',
  'cancelled',
  'cancelled-already',
  'reported',
  'evaluated',
  'saved-already',
  'came-back',
  'in-already',
  'mails',
] as const;
export type Done = (typeof DONE)[number];

/** What is so when an act changed nothing; left out where the words for the act are true of both. */
const ALREADY: Partial<Record<Done, Done>> = {
  proposed: 'proposed-already',
  picked: 'picked-already',
  moved: 'picked-already',
  placed: 'placed-already',
  'place-proposed': 'placed-already',
  cancelled: 'cancelled-already',
  reported: 'saved-already',
  evaluated: 'saved-already',
  'came-back': 'in-already',
};

/** The part of an address that says what became of an act that was not refused. */
export function saying(done: Done, outcome: Outcome<unknown>['outcome']): string {
  return `?done=${outcome === 'unchanged' ? (ALREADY[done] ?? done) : done}`;
}

export function doneIn(text: string | undefined): Done | undefined {
  return DONE.find((done) => done === text);
}
