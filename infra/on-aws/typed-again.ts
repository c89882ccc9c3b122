import { HOME_REGION } from '../parts/home-region.ts';

/** The command as it was typed, with the decision it lacks: the region, the address and all else that was said stays said. */
export function typedAgain(decision: string, words: readonly string[] = process.argv.slice(2)): string {
  return ['npm run omvant --', ...words.map(asTyped), decision].join(' ');
}

/** Another command about the round, in the region in which this one works. */
export function commandFor(words: string, region = process.env['AWS_REGION'] ?? HOME_REGION): string {
  return `npm run omvant -- ${words}${region === HOME_REGION ? '' : ` --region ${region}`}`;
}

/** A word as a shell takes it. */
function asTyped(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
