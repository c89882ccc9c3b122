import type { Round } from '../../../shared/round/round-file.ts';
import { progress } from '../asking.ts';
import { reasonOf } from '../deployed.ts';
import { type Finding, findingsText } from '../preflight/finding.ts';
import { canaryOnAws } from './on-aws.ts';

/** Lets a deployed round try itself, while whoever waits sees that something goes on. That it cannot be tried is a finding too. */
export async function tryOut(round: Round): Promise<readonly Finding[]> {
  const bar = progress('Trying every role, the bus and the sender');
  try {
    return await canaryOnAws(round);
  } catch (error) {
    const says = `the round could not be tried: ${reasonOf(error)}`;
    return [{ about: 'Canary', is: 'stops', says, todo: 'npm run omvant -- status, with --canary, tries it again' }];
  } finally {
    bar.end();
  }
}

/** What came of it, for people; nothing when nothing was tried. */
export function triedText(tried: readonly Finding[]): readonly string[] {
  return tried.length === 0 ? [] : ['', 'The round tried itself:', findingsText(tried)];
}

/** With what a command ends that let the round try itself: 1 when something does not work. A sender that is not ready yet is none of that. */
export function exitCodeOf(tried: readonly Finding[]): 0 | 1 {
  return tried.some(({ is }) => is === 'stops') ? 1 : 0;
}
