import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeExport } from '../../infra/on-aws/export-round.ts';
import { roundKeys } from '../../shared/commands/round-keys.ts';
import { publicKeyOf } from '../../shared/domain/papers/signature.ts';
import { aPerson } from '../builders/people.ts';
import { add } from '../builders/steps.ts';
import { openTestRound, type TestRound } from '../builders/test-round.ts';
import { everything } from '../pages/participant/everything.ts';

let round: TestRound;
let folder: string;
beforeAll(async () => {
  round = await openTestRound({ at: '2027-11-10T09:00:00Z' });
  await add(round, aPerson({ answers: { name: 'Åsa Öberg' } }));
  await roundKeys(round.tools);
  folder = join(mkdtempSync(join(tmpdir(), 'omvant-export-')), 'export');
  writeExport(folder, round.round, (await everything(round)) as Parameters<typeof writeExport>[2]);
});
afterAll(async () => {
  await round.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const file = (path: string) => readFileSync(join(folder, path), 'utf8');

test('an export holds what certificates are checked by, so that it is still there when the round is not', async () => {
  const { pem, base64 } = publicKeyOf((await roundKeys(round.tools)).link);
  expect(file('certificates/key.pem')).toBe(pem);
  for (const language of round.round.languages) expect(file(`certificates/${language}/check.html`)).toContain(base64);
});

test('it holds everybody, and none of the keys the round signs with', async () => {
  expect(file('everything.jsonl')).toContain('Åsa Öberg');
  expect(file('applications.csv')).toContain('Åsa Öberg');
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  for (const key of Object.values(await roundKeys(round.tools))) expect(all).not.toContain(key);
});
