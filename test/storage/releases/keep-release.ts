import { readFileSync, writeFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { COUNTS } from '../../../shared/storage/counts.ts';
import { STORED_AGAIN } from '../../../shared/storage/readable.ts';
import { PARTITION } from '../../../shared/storage/table.ts';
import { theRound } from '../../builders/round.ts';

/**
 * Keeps the table as this version of the code stores it, so that later ones can be tried on it: of each kind one item in each of its
 * states, as they came up while a round was rehearsed. All of them are about made-up people.
 */
const LOOKS = 120;
const { version } = z.parse(z.object({ version: z.string() }), JSON.parse(readFileSync('package.json', 'utf8')));
const item = z.looseObject({
  pk: z.string(),
  kind: z.optional(z.string()),
  name: z.optional(z.string()),
  due: z.optional(z.looseObject({ name: z.string() })),
  state: z.optional(z.looseObject({ meetings: z.optional(z.array(z.looseObject({ status: z.string() }))) })),
});
type Item = z.infer<typeof item>;

const kept = new Map<string, Item>();
// Before the functions are loaded, which log.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
const { rehearse } = await import('../../../infra/rehearsal/rehearse.ts');
let looks = 0;

await rehearse({
  round: theRound(),
  mentors: 5,
  mentees: 2,
  seed: '3',
  async onProgress(share, _, { local }) {
    if (share * LOOKS < looks) return;
    looks += 1;
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    for await (const { Items = [] } of paginateScan({ client }, { TableName: local.tools.table, ConsistentRead: true })) {
      for (const one of Items) keep(z.parse(item, one));
    }
    client.destroy();
  },
});

const items = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => JSON.stringify(one));
const file = new URL(`${version}.json`, import.meta.url);
writeFileSync(file, `[\n${items.join(',\n')}\n]\n`);
console.info(`${items.length} items in ${file.pathname}`);

/** Of those alike the one that says most. */
function keep(one: Item): void {
  const kind = one.pk === PARTITION.counts ? COUNTS : one.kind;
  if (kind === undefined || !STORED_AGAIN.has(kind)) return;
  const { status, letter, reason, act, purpose, role, meetings = [] } = one.state ?? {};
  const held = [...new Set(meetings.map((meeting) => meeting.status))].sort();
  const name = JSON.stringify([kind, one.name, one.due?.name, status, letter, reason, act, purpose, role, held]);
  const before = kept.get(name);
  if (before === undefined || JSON.stringify(before).length < JSON.stringify(one).length) kept.set(name, one);
}
