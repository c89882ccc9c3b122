import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Change, mailsFor, resourcesIn } from '../../infra/on-aws/what-changes.ts';
import { theRound } from '../builders/round.ts';
import { type Synthesised, synthesised, theStack } from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'omvant-changes-'));
const [first, ...others] = theRound().operators;
let changes: readonly Change[];
let atFirst: readonly Change[];

const artifactOf = ({ stack }: Synthesised) => App.of(stack)?.synth().getStackArtifact(stack.artifactId);

/** What the CDK's own command line says of a stack beside a template. */
function compared(stack: Synthesised, before: object): readonly Change[] {
  const artifact = artifactOf(stack);
  const [app, template] = [join(folder, 'app'), join(folder, 'before.json')];
  cpSync(artifact?.assembly.directory ?? '', app, { recursive: true });
  writeFileSync(template, JSON.stringify(before));
  const cdk = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin/cdk');
  const words = ['diff', 'omvant-su-pfizer', '--app', app, '--template', template, '--no-color', '--no-notices'];
  const { stdout, stderr } = spawnSync(process.execPath, [cdk, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], AWS_EC2_METADATA_DISABLED: 'true' },
  });
  return resourcesIn(`${stdout}${stderr}`);
}

beforeAll(() => {
  const operators = first === undefined ? [] : [first, { ...first, id: 'new', email: 'new@universitetet.example' }];
  const address = { domain: 'omvant.example.se', certificate: 'arn:aws:acm:eu-north-1:111122223333:certificate/abc' };
  changes = compared(synthesised(theRound({ operators, account: { logDays: 90, address } })), artifactOf(theStack())?.template);
  atFirst = compared(theStack(), {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = (change: Change['change'], type: string) =>
  changes.filter((one) => one.change === change && one.type === type).map(({ id }) => id);

test('what would be added, changed and removed is read from what the CDK says', () => {
  expect(of('added', 'AWS::Cognito::UserPoolUser')).toEqual([expect.stringMatching(/^OperatorsUsernew/)]);
  expect(of('removed', 'AWS::Cognito::UserPoolUser')).toHaveLength(others.length);
  expect(of('added', 'AWS::ApiGatewayV2::DomainName')).toHaveLength(1);
  expect(of('changed', 'AWS::Logs::LogGroup')).toHaveLength(Object.keys(theStack().of('AWS::Logs::LogGroup')).length);
  expect(of('changed', 'AWS::DynamoDB::Table')).toEqual([]);
});

test('a new operator is two mails, and every part of a new round is added', () => {
  expect(mailsFor(changes)).toEqual({ invitations: 1, questions: 1 });
  expect(atFirst.map(({ id }) => id).toSorted()).toEqual(Object.keys(theStack().resources).toSorted());
  expect(new Set(atFirst.map(({ change }) => change))).toEqual(new Set(['added']));
});

test('a part that is made anew in place of the one before is told apart', () => {
  const said = [
    '[~] AWS::SQS::Queue Letters LettersDC1467AC replace',
    ' └─ [~] QueueName (requires replacement)',
    '[~] AWS::SNS::Topic A B',
  ];
  expect(resourcesIn(said.join('\n')).map(({ isReplaced }) => isReplaced)).toEqual([true, false]);
  expect(resourcesIn('[~] AWS::SNS::Topic A B\n └─ [~] TopicName (may cause replacement)')[0]).toMatchObject({ isReplaced: true });
});
