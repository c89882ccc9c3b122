import { statfsSync } from 'node:fs';
import * as z from 'zod/mini';
import { CannotStart } from '../rounds/cannot-start.ts';
import { mustStartAnew } from './start-anew.ts';

/** What is forgotten with --fresh, or without --continue, is forgotten by the same command once more. */
const GO_ON = 'run the same command again, but without --fresh, and a demo with --continue: the round goes on where it was';
/** With less than this, half of what belongs together might find room. */
const ROOM_BYTES = 4 * 1024 * 1024;

/** What Node calls a failure, or SQLite by its number. Source: "Result and Error Codes", sqlite.org/rescode.html. */
type Code = string | number | undefined;
const HELD: readonly Code[] = [5];
const FULL: readonly Code[] = ['ENOSPC', 'EDQUOT', 13];
const ENGINE_GONE: readonly Code[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
const NOT_WRITABLE: readonly Code[] = ['EACCES', 'EPERM', 'EROFS', 8, 14];
const DISK_FAILS: readonly Code[] = ['EIO', 10];
const NOT_READABLE: readonly Code[] = [11, 26];

const named = z.object({ errcode: z.optional(z.number()), code: z.optional(z.string()) });

/** Whether another process holds a lock. */
export function isLocked(error: unknown): boolean {
  return HELD.includes(codeOf(error));
}

export function isFull(error: unknown): boolean {
  return FULL.includes(codeOf(error));
}

export function engineGone(): CannotStart {
  return new CannotStart('The engine that holds the table has ended', GO_ON);
}

/** @throws CannotStart when the disk a folder lies on is about to be full. */
export function checkRoom(folder: string): void {
  const { blocks, bavail, bsize } = statfsSync(folder);
  // Some file systems do not say how large they are.
  if (blocks > 0 && bavail * bsize < ROOM_BYTES) throw diskFull();
}

/** A failure of the machine in words, as far as it is one we know; any other as it is. */
export function whatStopped(error: unknown): unknown {
  const code = codeOf(error);
  if (FULL.includes(code)) return diskFull();
  if (ENGINE_GONE.includes(code)) return engineGone();
  if (DISK_FAILS.includes(code))
    return new CannotStart('The disk does not take what the round keeps', `see whether it fails, then ${GO_ON}`);
  if (NOT_WRITABLE.includes(code)) return new CannotStart('What the round keeps cannot be written', `make .data writable, then ${GO_ON}`);
  if (NOT_READABLE.includes(code)) return mustStartAnew('What the round has kept cannot be read');
  return error;
}

function diskFull(): CannotStart {
  return new CannotStart('The disk is full', `make room on it, then ${GO_ON}`);
}

/** SQLite's number says more in its higher bytes than is needed here. */
function codeOf(error: unknown): Code {
  const { errcode, code } = named.safeParse(error).data ?? {};
  return errcode === undefined ? code : errcode & 0xff;
}
