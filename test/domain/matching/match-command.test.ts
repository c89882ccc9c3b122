import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addMatchCommand } from '../../../infra/cli/match/match.ts';

let folder = '';
let said = '';
let complained = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `omvant match` on a file with this content. Gives the exit code. */
async function match(content: string, ...options: readonly string[]) {
  const file = join(folder, 'scores.json');
  writeFileSync(file, content);
  const program = new Command('omvant').exitOverride();
  addMatchCommand(program);
  await program.parseAsync(['match', file, ...options], { from: 'user' });
  return process.exitCode;
}

test('a table of scores becomes the best pairs, with their figures and the proof', async () => {
  expect(await match('{"score": [[100, 58], [51, 10]]}', '--json')).toBe(0);
  expect(JSON.parse(said)).toMatchObject({
    placed: 2,
    managersCovered: 2,
    weakBandCounts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    worst: 51,
    total: 109,
    pairs: [
      [0, 1, 58],
      [1, 0, 51],
    ],
    certificate: { optimal: true },
  });
  expect(JSON.parse(said).milliseconds).toBeGreaterThanOrEqual(0);
});

test('policy, floor and band decide what is best', async () => {
  await match('{"score": [[100, 58], [51, 10]]}', '--json', '--policy', 'highest-total');
  expect(JSON.parse(said).pairs).toEqual([
    [0, 0, 100],
    [1, 1, 10],
  ]);
  said = '';
  await match('{"score": [[100, 58], [51, 10]]}', '--json', '--floor', '20', '--band', '20');
  expect(JSON.parse(said)).toMatchObject({ weakBandCounts: [0], total: 109 });
  said = '';
  await match('{"score": [[100, 58], [51, 10]]}', '--json', '--floor', '10', '--band', '10');
  expect(JSON.parse(said)).toMatchObject({ weakBandCounts: [0], total: 110 });
});

test('a list of pairs with capacities, locks and forbids is kept to', async () => {
  const file = {
    students: 4,
    managers: 3,
    edges: [
      [0, 0, 90],
      [1, 0, 80],
      [2, 0, 70],
      [1, 1, 20],
      [3, 1, 60],
      [2, 2, 5],
    ],
    capacity: [2, 1, 1],
    locks: [[1, 1]],
    forbids: [[2, 2]],
  };
  await match(JSON.stringify(file), '--json');
  expect(JSON.parse(said)).toMatchObject({
    placed: 3,
    managersCovered: 2,
    pairs: [
      [0, 0, 90],
      [1, 1, 20],
      [2, 0, 70],
    ],
  });
});

test('without --json the pairs and the proof are said in words', async () => {
  expect(await match('{"score": [[70]]}')).toBe(0);
  expect(said).toContain('student 0  manager 0  70');
  expect(said).toContain('Proved: no plan is better.');
});

test.each([
  ['{"score": [[1, NaN]]}', 'score[0][1]: "NaN" is not a whole number from 0 to 100, or -1'],
  ['{"score": [[1, 2], [3]]}', 'score[1]: has 1 numbers where the first row has 2'],
  ['{"score": [[1, 2.5], [101, -2]]}', 'score[1][1]: -2 is not'],
  ['{"score": [[1, 2]], "capacity": [1]}', 'capacity: has 1 numbers for 2 managers'],
  ['{"score": [[1, 2]], "capacity": [1, -1]}', 'capacity[1]: -1 is not a whole number'],
  ['{"score": [[1, 2]], "locks": [[0, 0], [0, 1]]}', 'locks: this person is in more locked pairs than they can take (0)'],
  ['{"score": [[1, -1]], "locks": [[0, 1]]}', 'locks[0]: a hard rule forbids this pair'],
  ['{"score": [[1, 2]], "locks": [[0, 1]], "forbids": [[0, 1]]}', 'locks[0]: this pair is both locked and forbidden'],
  ['{"score": [[1, 2]], "locks": [[0, 1], [0, 1]]}', 'locks[1]: [0,1] is there twice'],
  ['{"score": [[1, 2]], "forbids": [[0, 2], [1, 0], [0]]}', 'forbids[0]: there is no manager 2: they are 0 to 1'],
  ['{"score": [[1, 2]], "lock": []}', 'lock: is not something this file says'],
  ['{"students": 1, "managers": 1, "edges": [[0, 0, 5], [0, 0, 6]]}', 'edges[1]: student 0 and manager 0 are there twice'],
  ['{"students": 1, "managers": 1, "edges": [[1, 0, 5]]}', 'edges[0]: there is no student 1: they are 0 to 0'],
  ['{"students": 1, "managers": 1, "edges": [[0, 0, 500]]}', 'edges[0]: [0,0,500] is not [student, manager, score]'],
  ['{"students": -1, "managers": 1, "edges": []}', 'students: -1 is not a whole number'],
  ['{"score": ', 'the file: is not JSON'],
  ['[1]', 'the file: is [1], not an object'],
])('%s is refused with exit code 2: %s', async (content, complaint) => {
  expect(await match(content)).toBe(2);
  expect(complained).toContain(complaint);
  expect(said).toBe('');
});

test('a file that is not there is refused, and so is a floor that is no number', async () => {
  const program = new Command('omvant').exitOverride();
  addMatchCommand(program);
  await program.parseAsync(['match', join(folder, 'none.json')], { from: 'user' });
  expect(process.exitCode).toBe(2);
  expect(complained).toContain('none.json: cannot be read');
  await expect(match('{"score": [[1]]}', '--floor', 'low')).rejects.toThrow('Write a whole number from 0 to 101.');
});
