import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { auditSchema, OPERATOR_ACTS } from '../../shared/domain/audit.ts';
import { auditKind } from '../../shared/storage/kinds/audit.ts';
import { readStored } from '../../shared/storage/kinds/stored.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import type { TestRound } from '../builders/test-round.ts';
import type { Json } from './synthesised.ts';

const RUNBOOK = readFileSync(new URL('../../infra/RUNBOOK.md', import.meta.url), 'utf8');
/** The runbook's own paragraph about it. */
const PROMISED = RUNBOOK.split('## What operators did, elsewhere')[1]?.split('\n## ')[0] ?? '';

let round: TestRound;
/** What functions wrote to their log, line by line. */
const written: string[] = [];

beforeAll(async () => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'INFO';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(...String(chunk).split('\n')) > 0);
  const { openTestRound } = await import('../builders/test-round.ts');
  round = await openTestRound({ at: '2027-08-20T10:00:00Z' });
  await actInManyWays();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await round.close();
});

/** Acts with changes, acts that only leave a line, and one that is refused. */
async function actInManyWays(): Promise<void> {
  const { operatorSession } = await import('../pages/console/operator-session.ts');
  const karin = await operatorSession(round);
  await karin.post('/console', { act: 'extend', sure: 'yes' });
  await karin.post('/console/audit.csv', {});
  await karin.post('/console/applicants.csv', {});
  const johan = await operatorSession(round, 'johan');
  await karin.post('/console/sign-ins', { act: 'end', operator: 'johan' });
  await johan.get('/console');
  await karin.post('/console/sign-out', {});
}

const told = () =>
  written
    .filter((line) => line.startsWith('{'))
    .map((line): Json => JSON.parse(line))
    .filter(({ code }) => code === 'OPERATOR_ACTED');

test('each line of the audit stands in the log as it was written, in order and once', async () => {
  const lines = (await round.tools.store.partition(PARTITION.audit)).map((item) => readStored(auditKind, item).state);
  expect(lines.length).toBeGreaterThanOrEqual(6);
  expect(new Set(lines.map(({ act }) => act)).size).toBeGreaterThanOrEqual(4);
  expect(told().map(({ audit }) => audit)).toEqual(lines);
});

test('has the form the runbook promises, and its pattern picks these lines', () => {
  const [line] = told();
  for (const field of ['timestamp', 'level', 'code', 'audit']) expect(line).toHaveProperty(field);
  expect(PROMISED).toContain(`{ $.code = "${line.code}" }`);
  for (const field of Object.keys(auditSchema.shape)) expect(PROMISED).toContain(`\`audit.${field}\``);
  expect(Object.keys(line.audit).sort()).toEqual(Object.keys(auditSchema.shape).sort());
  for (const act of OPERATOR_ACTS) expect(PROMISED).toContain(act);
});

test('holds no address and no name of anybody', () => {
  const text = JSON.stringify(told());
  expect(text).not.toContain('@');
  for (const { name } of round.round.operators) expect(text).not.toContain(name);
});
