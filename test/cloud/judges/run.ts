import { spawn } from 'node:child_process';

/**
 * What a program said, as JSON. Judges end with a code of their own when they find something, so that tells nothing.
 *
 * @throws Error when it did not say JSON, with what it said instead.
 */
export async function jsonFrom(command: string, words: readonly string[], input: unknown = {}): Promise<unknown> {
  const child = spawn(command, words, { stdio: 'pipe' });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    complained += chunk;
  });
  const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
  child.stdin.end(JSON.stringify(input));
  await ended;
  try {
    return JSON.parse(said);
  } catch {
    throw new Error(`${command} said no JSON: ${said.slice(0, 500)}${complained.slice(-2000)}`);
  }
}
