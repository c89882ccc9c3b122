import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REGION } from '../infra/synthesised.ts';
import { againstSpecification } from './judges/cloudformation.ts';
import { againstControlTower, canAskControlTower } from './judges/control-tower.ts';
import { EXPLAINED, explains } from './judges/explained.ts';
import type { Finding } from './judges/finding.ts';
import { againstPolicies } from './judges/policies.ts';
import { READINGS, type Recorded, recordRound, requestsOf, requestsOfLambda, unprobed } from './judges/requests.ts';
import { refusedBy } from './judges/roles.ts';
import { spoilt } from './judges/spoilt.ts';
import { everyStack, type Judged, ORGANISATION, UNCHECKED, written } from './judges/stacks.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-judged-'));
const stacks = everyStack(folder);
const rounds = stacks.filter(({ stack }) => stack !== 'budget');
const wrong = written(folder, 'spoilt', REGION, spoilt(rounds[0]?.resources ?? {}));
let recorded: readonly Recorded[];
let found: readonly Finding[];
let foundWrong: readonly Finding[];

/** What all judges have against the stacks. A round is played meanwhile, for what its functions ask of AWS. */
beforeAll(async () => {
  const judging = Promise.all([
    againstSpecification([...stacks, wrong]),
    againstPolicies([...stacks, wrong]),
    ...(canAskControlTower ? [...rounds, wrong].map(againstControlTower) : []),
  ]);
  recorded = await recordRound();
  const refused = await Promise.all([...rounds, wrong].map(refusedIn));
  const all = [...(await judging), ...refused].flat();
  found = all.filter(({ stack }) => stack !== wrong.stack);
  foundWrong = all.filter(({ stack, judge, rule }) => stack === wrong.stack && !(judge === 'roles' && rule === 'whole call'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function refusedIn(judged: Judged): Promise<readonly Finding[]> {
  const refused = await Promise.all([
    ...READINGS.map((reading) => refusedBy(judged, reading, requestsOf(recorded, reading, judged.resources))),
    refusedBy(judged, 'for Lambda', requestsOfLambda(judged.resources)),
  ]);
  return refused.flat();
}

test('judges nobody here wrote have nothing against any stack of a round but what is explained', () => {
  const unexplained = found.filter((finding) => !EXPLAINED.some((explained) => explains(explained, finding)));
  expect(unexplained.map(({ judge, rule, stack, at, says }) => `${judge} ${rule} in ${stack}, ${at}: ${says}`)).toEqual([]);
});

test('what is explained is still found, each rule of it, is at most eight things, and has a reason each', () => {
  const each = EXPLAINED.flatMap((explained) => explained.rules.map((rule) => ({ ...explained, rules: [rule] })));
  const vanished = each.filter((explained) => !found.some((finding) => explains(explained, finding)));
  // Where Control Tower's rules cannot be read nothing is known of them.
  const known = vanished.filter(({ judge }) => judge !== 'Control Tower' || canAskControlTower);
  expect(known.map(({ judge, rules }) => `${judge} ${rules}`)).toEqual([]);
  expect(EXPLAINED.length).toBeLessThanOrEqual(8);
  for (const { why } of EXPLAINED) expect(why.length).toBeGreaterThan(40);
});

test('an organisation that asks for keys of its own and a year of logs has nothing held against it for either', () => {
  const ruled = ['CT.CLOUDWATCH.PR.2', 'CT.CLOUDWATCH.PR.3', 'CT.DYNAMODB.PR.2'];
  expect(found.filter(({ stack, rule }) => stack === ORGANISATION && ruled.includes(rule))).toEqual([]);
});

test('where IAM reads the keys of a whole transaction together, a stack in which they are unchecked is refused nothing', () => {
  const refused = found.filter(({ judge, rule }) => judge === 'roles' && rule === 'whole call');
  expect(new Set(refused.map(({ stack }) => stack))).toContain('round');
  expect(refused.filter(({ stack }) => stack === UNCHECKED)).toEqual([]);
});

test('each judge finds the fault that is put before it', () => {
  const isFound = (judge: Finding['judge'], rule: string, at: string) =>
    foundWrong.some((finding) => finding.judge === judge && finding.rule === rule && finding.at === at);
  expect(isFound('CloudFormation', 'E3030', 'Table')).toBe(true);
  expect(foundWrong.some(({ judge, rule }) => judge === 'policies' && rule === 'UNKNOWN_ACTION')).toBe(true);
  expect(isFound('roles', 'per item', 'relay-events/relay-events')).toBe(true);
  expect(isFound('Control Tower', 'CT.SQS.PR.1', 'Letters')).toBe(canAskControlTower);
});

test('what a deployment asks for to try itself is judged too, under each role', () => {
  expect(unprobed(recorded)).toEqual([]);
});

test('the round that was played asked for all that functions ask of AWS', () => {
  const asked = requestsOf(recorded, 'per item', rounds[0]?.resources ?? {});
  const items = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'BatchWriteItem'];
  expect([...new Set(asked.map(({ action }) => action))]).toEqual(
    expect.arrayContaining([...items.map((action) => `dynamodb:${action}`), 'events:PutEvents', 'ses:SendEmail', 'ses:SendRawEmail']),
  );
});
