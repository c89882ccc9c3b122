import { createHash } from 'node:crypto';

/** The longest name Lambda takes. */
const LONGEST = 64;

/** What the function of a file is called on AWS. Whoever has the list of functions can tell which file a name is of. */
export function functionName(round: string, file: string): string {
  const mark = createHash('sha256').update(file).digest('hex').slice(0, 6);
  return `${`${stackOf(round)}${file.replaceAll('/', '-')}`.slice(0, LONGEST - mark.length - 1)}-${mark}`;
}

function stackOf(round: string): string {
  return `omvant-${round}-`;
}

/** The name of a function in its ARN. */
export function nameInArn(arn: string): string {
  return arn.split(':')[6] ?? arn;
}

/** Less than this of a made-up name that was cut off says nothing. */
const SHORTEST = 12;

/**
 * Whether a function that is called so, on AWS or by its file, is meant by a name. Earlier versions left the name to CloudFormation, which
 * made it up of the file and of signs of its own and cut it off where it was too long.
 */
export function isMeant(meant: string, called: string, round: string): boolean {
  if (meant === called || functionName(round, meant) === called || functionName(round, called) === meant) return true;
  const stack = stackOf(round);
  if (!meant.startsWith(stack)) return false;
  const madeUp = (meant.slice(stack.length).split('-', 1)[0] ?? '').toLowerCase();
  const file = called.startsWith(stack) ? called.slice(stack.length).replace(/-[0-9a-f]{6}$/, '') : called;
  const whole = `${file.replaceAll(/[/-]/g, '')}function`;
  return madeUp.startsWith(whole) || (madeUp.length >= SHORTEST && whole.startsWith(madeUp));
}
