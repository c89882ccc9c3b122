import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptDemo } from '../../infra/demo/kept-demo.ts';
import type { DemoStage } from '../../infra/demo/stage-names.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { tableOf } from '../../infra/local/folder.ts';
import { openLocalRound } from '../../infra/local/local-round.ts';
import { openLocalServer } from '../../infra/local/local-server.ts';
import { layOut } from '../../infra/local/snapshot/lay-out.ts';
import { standingClock } from '../../infra/local/virtual-clock.ts';
import { webServer } from '../../infra/local/web/web-server.ts';
import type { Round } from '../../shared/round/round-file.ts';

/** The demo at a stage, its clock standing still, and nothing on its pages that AWS would not show. */
export async function openDemo(round: Round, stage: DemoStage) {
  const snapshot = await keptDemo({
    round,
    stage,
    anew: false,
    again: 'npm run pictures',
    say: console.log,
    onProgress: () => {},
    onMade: () => {},
  });
  const folder = mkdtempSync(join(tmpdir(), 'omvant-demo-'));
  const dynamodb = await startDynamoDb(undefined);
  const localServer = await openLocalServer(0);
  await layOut(snapshot, folder, dynamodb.endpoint);
  const local = await openLocalRound({
    round,
    dynamodb: dynamodb.endpoint,
    table: tableOf(round),
    journal: join(folder, 'journal.sqlite'),
    folder,
    publicUrl: localServer.url,
    clock: standingClock(snapshot.at, 'looking'),
    atOnce: 1,
  });
  const web = webServer(local, { banner: false });
  localServer.answerWith(web.listener);
  return {
    url: localServer.url,
    mails: local.mails,
    signIn: web.signIn,
    async close(): Promise<void> {
      await localServer.close();
      await local.close();
      await dynamodb.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
