import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cameToIn } from '../../infra/closing/where-it-lies.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';
import { createTable } from '../../infra/local/dynamodb/local-table.ts';
import { readItems, writeItems } from '../../infra/local/dynamodb/table-items.ts';
import { lockFile } from '../../infra/local/file-lock.ts';
import { tableOf } from '../../infra/local/folder.ts';
import { setClock } from '../../infra/local/kept-clock.ts';
import { withKeptTable } from '../../infra/local/kept-table.ts';
import { roundFigures } from '../../shared/domain/closing/round-figures.ts';
import { aPerson } from '../builders/people.ts';
import { add, bringTo } from '../builders/steps.ts';
import { openTestRound } from '../builders/test-round.ts';

describe('what a round on this machine keeps in its folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'omvant-kept-')), 'closing');
    const running = await openTestRound({ at: '2027-08-20T08:00:00Z' });
    await bringTo(running, 'call open');
    await add(running, aPerson(), aPerson({ role: 'mentee' }));
    const items = await readItems(inject('dynamodb'), running.tools.table);
    const engine = await startDynamoDb(join(folder, 'dynamodb'));
    const table = tableOf(running.round);
    await createTable(engine.endpoint, table);
    await writeItems(engine.endpoint, table, items);
    await engine.stop();
    writeFileSync(join(folder, 'round.json'), JSON.stringify(running.round));
    setClock(folder, running.tools.now());
    await running.close();
  });
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  test('is read from the folder of a demo, by the round that lies in it and as of its own time', async () => {
    const { round, counted, wanted } = roundFigures(await cameToIn(folder, undefined));
    expect([round, counted, wanted.mentor]).toEqual(['su-pfizer', '2027-08-20', 10]);
  });

  test('is left alone while something runs it, and can be read again afterwards', async () => {
    const letGo = lockFile(`${folder}.lock`);
    await expect(cameToIn(folder, undefined)).rejects.toThrow('this round is running on this machine');
    letGo();
    await expect(withKeptTable(folder, () => Promise.reject(new Error('nothing to see')))).rejects.toThrow('nothing to see');
    expect((await cameToIn(folder, undefined)).people).toHaveLength(2);
  });

  test('is not begun by looking: where nothing has run nothing is left', async () => {
    const none = join(folder, '..', 'none');
    await expect(withKeptTable(none, () => Promise.resolve())).rejects.toThrow('has never run on this machine');
    expect([none, `${none}.lock`].filter(existsSync)).toEqual([]);
  });
});
