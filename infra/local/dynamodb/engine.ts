import type { CannotStart } from '../../rounds/cannot-start.ts';

/** A program on this machine that speaks DynamoDB's protocol. */
export type Engine = {
  readonly name: string;
  /** The command that runs it on a port of 127.0.0.1: in memory, or with its data in a folder. */
  readonly command: (port: number, folder: string | undefined) => readonly string[];
  /** What keeps it quick, done to its data once it is up. An engine that has this gets a folder for data nobody keeps, too. */
  readonly tune?: (folder: string) => void;
  /** Whether a file of that name is its data. */
  readonly keeps: (file: string) => boolean;
  /** How it is asked for. */
  readonly askedForBy: string;
  /** Why it ended before it answered, and what to do about it. */
  readonly whyNot: (exitCode: number | null, complaint: string) => CannotStart;
};

/** The last thing a program said before it ended. */
export function lastLine(complaint: string): string {
  return complaint.trim().split('\n').at(-1) ?? '';
}
