import { describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { constructId } from '../../infra/parts/names.ts';
import { domainOf } from '../../infra/parts/round-mail.ts';
import { theRound } from '../builders/round.ts';
import { actionsOf, type Call, may, permissionMatrix, resourcesOf, statementsOf } from './iam.ts';
import { ACCOUNT, type Json, nameOf, REGION, synthesised, textOf, theStack } from './synthesised.ts';

const stack = theStack();
const files = triggers.map(({ file }) => file);
const allowed = files.flatMap((file) =>
  statementsOf(file, stack)
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => ({ file, ...statement })),
);
const whoMay = (call: Call) => files.filter((file) => may(file, call, stack));
const onTable = (action: string, partition: string): Call => ({ action: `dynamodb:${action}`, resource: 'Table.Arn', partition });
const mailing = (resource: string, from: string): Call => ({ action: 'ses:SendEmail', resource, keys: { 'ses:FromAddress': from } });
const touching = (touch: string) => triggers.filter(({ touches }) => touches.some((one) => one === touch)).map(({ file }) => file);

test('who may do what is written down in the repository, cell by cell', async () => {
  await expect(permissionMatrix(stack)).toMatchFileSnapshot('../../infra/permissions.md');
});

describe('wildcards', () => {
  test('no action of any policy is a wildcard', () => {
    const policies = Object.values(stack.resources).flatMap((resource) => [
      ...(resource.Type === 'AWS::IAM::Role' ? resource.Properties['Policies'].map((policy: Json) => policy.PolicyDocument) : []),
      ...['PolicyDocument', 'AssumeRolePolicyDocument'].map((name) => resource.Properties[name]).filter((policy) => policy !== undefined),
    ]);
    const statements = policies.flatMap((policy: Json) => policy.Statement).filter(({ Effect }: Json) => Effect === 'Allow');
    expect(statements.length).toBeGreaterThan(files.length);
    expect(statements.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('no function names a resource with a wildcard', () => {
    expect(allowed.flatMap(resourcesOf).filter((resource) => resource.includes('*'))).toEqual([]);
  });

  test('no role has a policy from outside, and no policy stands outside its role', () => {
    const roles = Object.values(stack.of('AWS::IAM::Role'));
    expect(roles).toHaveLength(files.length);
    expect(roles.filter(({ Properties }) => Properties['ManagedPolicyArns'] !== undefined)).toEqual([]);
    expect(Object.keys({ ...stack.of('AWS::IAM::Policy'), ...stack.of('AWS::IAM::ManagedPolicy') })).toEqual([]);
  });
});

describe('least privilege', () => {
  test('each function has a role of its own and writes its own log and no other', () => {
    for (const file of files) {
      const log = statementsOf(file, stack).find(({ Sid }) => Sid === 'WriteLog');
      expect(log && resourcesOf(log)).toEqual([`${constructId(file)}Log.Arn`]);
    }
    const roles = Object.keys(stack.of('AWS::IAM::Role')).map(nameOf);
    expect(roles).toEqual(files.map((file) => `${constructId(file)}Role`));
    const used = Object.values(stack.of('AWS::Lambda::Function')).map(({ Properties }) => textOf(Properties['Role']));
    expect(new Set(used).size).toBe(files.length);
  });

  test('only what touches mail may send, and only with the address of the round', () => {
    const { address } = theRound().mail;
    const sending = allowed.filter((statement) => actionsOf(statement).some((action) => action.startsWith('ses:')));
    expect(sending.map(({ file }) => file)).toEqual(touching('mail'));
    expect(sending.flatMap(actionsOf)).toEqual(['ses:SendEmail', 'ses:SendRawEmail']);
    expect(sending.map(({ Condition }) => Condition)).toEqual([{ StringEquals: { 'ses:FromAddress': address } }]);
    const arn = `arn:aws:ses:${REGION}:${ACCOUNT}`;
    expect(sending.flatMap(resourcesOf)).toEqual([
      `${arn}:identity/${domainOf(address)}`,
      `${arn}:identity/${address}`,
      `${arn}:configuration-set/omvant-su-pfizer`,
    ]);
  });

  test('in SES’s sandbox, where the identity of whoever gets a mail counts too, still only with the address of the round', () => {
    const sandbox = synthesised(theRound(), { reach: 'verified addresses' });
    const { address } = theRound().mail;
    const to = `arn:aws:ses:${REGION}:${ACCOUNT}:identity/*`;
    const from = (sender: string) => files.filter((file) => may(file, mailing(to, sender), sandbox));
    expect(from(address)).toEqual(touching('mail'));
    expect(from(`other@${domainOf(address)}`)).toEqual([]);
    expect(whoMay(mailing(to, address))).toEqual([]);
  });

  test('only what touches the bus may put events there, and only events of a round', () => {
    const call = { action: 'events:PutEvents', resource: 'Bus.Arn' };
    expect(whoMay({ ...call, keys: { 'events:source': 'omvant' } })).toEqual(touching('bus'));
    expect(whoMay({ ...call, keys: { 'events:source': 'aws.ses' } })).toEqual([]);
  });

  test('only what touches the dead letters may take them out', () => {
    expect(whoMay({ action: 'sqs:ReceiveMessage', resource: 'DeadLetters.Arn' })).toEqual(touching('dead letters'));
    expect(whoMay({ action: 'sqs:DeleteMessage', resource: 'DeadLetters.Arn' })).toEqual(touching('dead letters'));
  });

  test('no function may read the whole table, nor change the table itself', () => {
    const known = new Set([
      'GetItem',
      'BatchGetItem',
      'Query',
      'PutItem',
      'ConditionCheckItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
    ]);
    const stream = new Set(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']);
    const actions = allowed.flatMap(actionsOf).filter((action) => action.startsWith('dynamodb:'));
    expect([...new Set(actions)].filter((action) => !known.has(action.slice(9)) && !stream.has(action.slice(9)))).toEqual([]);
    const readers = allowed.filter((statement) => actionsOf(statement).includes('dynamodb:GetRecords')).map(({ file }) => file);
    expect(readers).toEqual(triggers.filter(({ start }) => start.by === 'outbox').map(({ file }) => file));
  });
});

describe('the audit', () => {
  test('the console alone adds lines', () => {
    expect(whoMay(onTable('PutItem', 'AUDIT'))).toEqual(['web/web']);
  });

  test('nobody changes a line or takes one away', () => {
    expect(whoMay(onTable('UpdateItem', 'AUDIT'))).toEqual([]);
    expect(whoMay(onTable('DeleteItem', 'AUDIT'))).toEqual([]);
    expect(whoMay(onTable('BatchWriteItem', 'AUDIT'))).toEqual([]);
  });
});

describe('what can be taken away', () => {
  test.each(['PERSON#abc', 'PAIR#abc-def', 'ROUND', 'OPERATOR#karin', 'COUNTS', 'ATTENTION'])('nobody deletes from %s', (partition) => {
    expect(whoMay(onTable('DeleteItem', partition))).toEqual([]);
    expect(whoMay(onTable('BatchWriteItem', partition))).toEqual([]);
  });

  test('moments are, by whoever works with the table', () => {
    expect(whoMay(onTable('DeleteItem', 'AGENDA'))).toEqual(touching('table'));
    expect(whoMay(onTable('BatchWriteItem', 'AGENDA'))).toEqual([]);
  });

  test('events are by what puts them on the bus, and the relay may do nothing else with the table', () => {
    expect(whoMay(onTable('BatchWriteItem', 'OUTBOX'))).toEqual(touching('outbox'));
    expect(whoMay(onTable('DeleteItem', 'OUTBOX'))).toEqual([]);
    expect(whoMay(onTable('GetItem', 'OUTBOX'))).not.toContain('relay-events/relay-events');
    expect(whoMay(onTable('PutItem', 'PERSON#abc'))).not.toContain('relay-events/relay-events');
  });

  test('an address and its stop are by the console alone', () => {
    expect(whoMay(onTable('DeleteItem', 'ADDRESS#abc'))).toEqual(['web/web']);
    expect(whoMay(onTable('DeleteItem', 'SUPPRESSED#abc'))).toEqual(['web/web']);
  });
});
