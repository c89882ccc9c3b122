import { join } from 'node:path';
import { CannotStart } from '../rounds/cannot-start.ts';
import { startDynamoDb } from './dynamodb/dynamodb.ts';
import { lockFile } from './file-lock.ts';
import { hasClock } from './kept-clock.ts';
import { isLocked } from './what-stopped.ts';

/**
 * Lets a command look into the table a round on this machine keeps in its folder, while nothing else runs the round. Gives what `look`
 * makes of the table behind the endpoint it is given.
 *
 * @throws CannotStart when nothing has run there, or something does just now.
 */
export async function withKeptTable<Result>(folder: string, look: (endpoint: string) => Promise<Result>): Promise<Result> {
  if (!hasClock(folder))
    throw new CannotStart(
      `the round has never run on this machine.\nThere is nothing in ${folder}.`,
      'without --here it is read from AWS; npm start begins it here',
    );
  const letGo = hold(folder);
  try {
    const engine = await startDynamoDb(join(folder, 'dynamodb'));
    try {
      return await look(engine.endpoint);
    } finally {
      await engine.stop();
    }
  } finally {
    letGo();
  }
}

function hold(folder: string): () => void {
  try {
    return lockFile(`${folder}.lock`);
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new CannotStart(
      'this round is running on this machine',
      'end it first (Ctrl-C where it was started), and type the command again',
    );
  }
}
