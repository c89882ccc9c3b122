import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type Round, roundSchema } from '../../../shared/round/round-file.ts';
import { CannotStart } from '../../rounds/cannot-start.ts';
import type { Journal } from '../aws/journal.ts';
import { type Item, readItem } from '../dynamodb/table-items.ts';

/** A whole round as it stood at one moment, in a folder: what its table held, and what was kept of events, messages and mails. */
export type Snapshot = { readonly folder: string; readonly round: Round; readonly at: Temporal.Instant };

const FILES = { about: 'snapshot.json', items: 'items.jsonl', journal: 'journal.sqlite' } as const;
/** The keys that sign links and sessions are among it. */
const OWNER_ALONE = { folder: 0o700, file: 0o600 } as const;

/** Rises when a snapshot is written in another way than before. */
export const SHAPE = 1;
const about = z.object({ shape: z.literal(SHAPE), at: z.string(), round: roundSchema });

type Moment = Omit<Snapshot, 'folder'> & { readonly items: readonly Item[]; readonly journal: Journal };

/** Writes a snapshot into a folder of its own. What says that it is one comes last, so that half of one is none. */
export function writeSnapshot(folder: string, { round, at, items, journal }: Moment): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: OWNER_ALONE.folder });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: OWNER_ALONE.file });
  write(FILES.items, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  write(FILES.journal, '');
  journal.copyTo(join(folder, FILES.journal));
  write(FILES.about, JSON.stringify({ shape: SHAPE, at: at.toString(), round }));
}

/** Whether a folder holds a whole snapshot. */
export function isSnapshot(folder: string): boolean {
  return Object.values(FILES).every((name) => existsSync(join(folder, name)));
}

/** @throws CannotStart when the snapshot is of another version, or is none. */
export function openSnapshot(folder: string, remedy: string): Snapshot {
  const read = about.safeParse(contentOf(join(folder, FILES.about)));
  if (!read.success) throw new CannotStart(`what lies in ${folder} is not a round this version can open`, remedy);
  return { folder, round: read.data.round, at: Temporal.Instant.from(read.data.at) };
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What the table held. */
export function itemsOf({ folder }: Snapshot): readonly Item[] {
  const lines = readFileSync(join(folder, FILES.items), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(readItem);
}

export function copyJournal({ folder }: Snapshot, to: string): void {
  copyFileSync(join(folder, FILES.journal), to);
}
