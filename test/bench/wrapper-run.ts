import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { event } from '../../shared/events/catalogue.ts';
import { toEntry } from '../../shared/events/envelope.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { invoke } from '../builders/invoke.ts';
import { theRound } from '../builders/round.ts';

const TIMES = 4000;
const folder = mkdtempSync(join(tmpdir(), 'omvant-wrapper-'));
const round = theRound();
const ROUND_FILE = join(folder, 'round.json');
writeFileSync(ROUND_FILE, JSON.stringify(round));
Object.assign(process.env, { AWS_REGION: 'eu-north-1', TABLE_NAME: 'bench', ROUND_FILE, PUBLIC_URL: 'https://bench.example' });

const handler = onEvent('pair formed', async () => 'handled');
const happened = event('pair formed', { pair: 'mentor-mentee' });
const entry = toEntry({ id: 'event', at: '2027-09-01T09:00:00Z', round: round.id, happened });
const incoming = { source: entry.Source, 'detail-type': entry.DetailType, detail: JSON.parse(entry.Detail) };

const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: {
      handle: async () => ({
        response: { statusCode: 200, headers: {}, body: Readable.from(['{"Item":{"pk":{"S":"a"},"version":{"N":"1"}}}']) },
      }),
    },
  }),
);
const read = new GetCommand({ TableName: 'bench', Key: { pk: 'a', sk: 'b' } });

/** Microseconds of processor that one takes once it is warm. */
async function microseconds(one: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < TIMES / 4; warm += 1) await one();
  const before = process.cpuUsage();
  for (let times = 0; times < TIMES; times += 1) await one();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / TIMES;
}

// Standard output is the log's.
const wrapper = await microseconds(() => invoke(handler, incoming));
const oneRead = await microseconds(() => client.send(read));
process.stderr.write(JSON.stringify({ wrapper, oneRead }));
rmSync(folder, { recursive: true });
