import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const OWNER_ALONE = 0o600;

/**
 * Holds a file that one process at a time may hold. The lock is the operating system's, so it goes with the process, however that ends.
 * Gives what lets it go; throws what `isLocked` knows when another process holds it.
 */
export function lockFile(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    chmodSync(file, OWNER_ALONE);
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}
