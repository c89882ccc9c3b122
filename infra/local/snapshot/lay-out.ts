import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTable } from '../dynamodb/local-table.ts';
import { writeItems } from '../dynamodb/table-items.ts';
import { tableOf } from '../folder.ts';
import { setClock } from '../kept-clock.ts';
import { copyJournal, itemsOf, type Snapshot } from './snapshot.ts';

/** What a round that runs keeps in its folder. The clock goes first and comes last: without it there is no round to go on with. */
const KEPT = ['clock', 'plan.json', 'journal.sqlite', 'journal.sqlite-wal', 'journal.sqlite-shm', 'dynamodb'];

/** Makes room for a copy of a round. */
export function clearFolder(folder: string): void {
  for (const name of KEPT) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Lays a copy of a snapshot out in a folder that was cleared, its table at an engine: a round to go on with from its moment. */
export async function layOut(snapshot: Snapshot, folder: string, endpoint: string): Promise<void> {
  const table = tableOf(snapshot.round);
  copyJournal(snapshot, join(folder, 'journal.sqlite'));
  await createTable(endpoint, table);
  await writeItems(endpoint, table, itemsOf(snapshot));
  setClock(folder, snapshot.at);
}
