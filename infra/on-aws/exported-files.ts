/** What lies in the folder of an export: everything, one entry a line, and the round it was held by. */
export const EVERYTHING = 'everything.jsonl';
export const ROUND = 'round.json';
