/** What somebody has just done, as the address of the page they are sent on to says it. */
export const DONE = [
  'confirmed',
  'said-yes',
  'said-no',
  'proposed',
  'picked',
  'moved',
  'cancelled',
  'reported',
  'answered',
  'evaluated',
  'came-back',
  'mails',
] as const;
export type Done = (typeof DONE)[number];

export function doneIn(text: string | undefined): Done | undefined {
  return DONE.find((done) => done === text);
}
