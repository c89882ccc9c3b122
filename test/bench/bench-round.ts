import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInbox } from '../../infra/local/aws/inbox.ts';
import { type DynamoDb, freePort } from '../../infra/local/dynamodb/dynamodb.ts';
import { type LocalRound, openLocalRound } from '../../infra/local/local-round.ts';
import type { VirtualClock } from '../../infra/local/virtual-clock.ts';
import { theRound } from '../builders/round.ts';

/** Reactions that run at once on this machine. */
const AT_ONCE = 8;

/** A round on the local runtime, in a table of its own. */
export async function openRound(
  dynamodb: DynamoDb,
  table: string,
  clock: VirtualClock,
): Promise<{ readonly local: LocalRound; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-bench-'));
  const publicUrl = `http://127.0.0.1:${await freePort()}`;
  const local = await openLocalRound({
    round: theRound(),
    dynamodb: dynamodb.endpoint,
    table,
    journal: join(folder, 'journal.sqlite'),
    folder,
    publicUrl,
    clock,
    openInbox,
    atOnce: AT_ONCE,
  });
  await local.tick();
  await local.settle();
  return {
    local,
    async close() {
      await local.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
