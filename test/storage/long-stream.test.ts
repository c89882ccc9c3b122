import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { dynoxide } from '../../infra/local/dynamodb/dynoxide.ts';
import { openBareStore } from '../builders/bare-store.ts';
import { aPerson } from '../builders/people.ts';

/** What the engine asks of its data before each write. */
const LAST_NUMBER = 'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1';

const quick = dynoxide();

test.skipIf(quick === undefined)(
  'a write takes no longer because much was written before: the stream is not read for its number',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'omvant-long-stream-'));
    const engine = await startDynamoDb(folder, quick);
    const bare = await openBareStore(engine.endpoint);
    await bare.add(aPerson());
    bare.close();
    await engine.stop();
    const data = new DatabaseSync(join(folder, 'dynoxide.sqlite'));
    expect(data.prepare(LAST_NUMBER).all('bare')).toHaveLength(1);
    const [step] = data.prepare(`EXPLAIN QUERY PLAN ${LAST_NUMBER}`).all('bare');
    expect(step?.['detail']).toMatch(/^SEARCH _stream_records USING (COVERING )?INDEX stream_by_number/);
    data.close();
    const binary = `@dynoxide/${process.platform}-${process.arch}/dynoxide${process.platform === 'win32' ? '.exe' : ''}`;
    expect(readFileSync(createRequire(import.meta.url).resolve(binary)).includes(LAST_NUMBER)).toBe(true);
    rmSync(folder, { recursive: true });
  },
);
