import { describe, expect, test } from 'vitest';
import { type Trigger, triggers } from '../../functions/triggers.ts';
import { constructId, logOf } from '../../infra/parts/names.ts';
import { permissionsOf } from '../../infra/parts/permissions.ts';
import { domainOf } from '../../infra/parts/round-mail.ts';
import { theRound } from '../builders/round.ts';
import { keyTypes } from './condition-keys.ts';
import { actionsOf, type Call, may, permissionMatrix, resourcesOf, roleIn, statementsIn, statementsOf } from './iam.ts';
import { inAnOrganisation } from './in-an-organisation.ts';
import { ACCOUNT, type Json, nameOf, REGION, synthesised, theStack } from './synthesised.ts';

const stack = theStack();
const files = triggers.map(({ file }) => file);
const roles = Object.keys(stack.of('AWS::IAM::Role')).map(nameOf);
const allowed = files.flatMap((file) =>
  statementsOf(file, stack)
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => ({ file, ...statement })),
);
const whoMay = (call: Call) => files.filter((file) => may(file, call, stack));
const onTable = (action: string, partition: string): Call => ({ action: `dynamodb:${action}`, resource: 'Table.Arn', partition });
const mailing = (resource: string, from: string): Call => ({ action: 'ses:SendEmail', resource, keys: { 'ses:FromAddress': from } });
const capableOf = (capability: string) =>
  triggers.filter(({ capabilities }) => capabilities.some((one) => one === capability)).map(({ file }) => file);

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
    expect(statements.length).toBeGreaterThan(4 * roles.length);
    expect(statements.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  });

  test('no function names a resource with a wildcard, but reactions their logs', () => {
    const wide = allowed.flatMap(resourcesOf).filter((resource) => resource.includes('*'));
    expect([...new Set(wide)]).toEqual([`arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/omvant/su-pfizer/on-*`]);
  });

  test('no role has a policy from outside, and no policy stands outside its role', () => {
    const made = Object.values(stack.of('AWS::IAM::Role'));
    expect(made.filter(({ Properties }) => Properties['ManagedPolicyArns'] !== undefined)).toEqual([]);
    expect(Object.keys({ ...stack.of('AWS::IAM::Policy'), ...stack.of('AWS::IAM::ManagedPolicy') })).toEqual([]);
  });
});

describe('roles', () => {
  const withoutLog = (role: string) => statementsIn(role, stack).filter(({ Sid }) => Sid !== 'WriteLog');

  test('are twelve at most in a round, whatever they are for, so that an account of a thousand holds many', () => {
    expect(roles.length).toBeLessThanOrEqual(12);
    expect([...new Set(files.map((file) => roleIn(file, stack)))].sort()).toEqual(roles.toSorted());
  });

  test('are shared by functions that may do exactly the same, and by no others', () => {
    const says = roles.map((role) => JSON.stringify(withoutLog(role)));
    expect(new Set(says).size).toBe(roles.length);
    const resources = { table: 't', stream: 's', bus: 'b', letters: 'l', deadLetters: 'd', configurationSet: 'c', identities: ['i'] };
    const key = { arn: 'k', region: REGION };
    const asked = (trigger: Trigger) =>
      JSON.stringify(
        permissionsOf(trigger, { ...resources, fromAddress: 'f', leadingKeys: 'checked', key }).map((one) => one.toStatementJson()),
      );
    const byRole = Map.groupBy(triggers, ({ file }) => roleIn(file, stack));
    expect([...byRole.values()].map((functions) => new Set(functions.map(asked)).size)).toEqual(roles.map(() => 1));
    expect(new Set(triggers.map(asked)).size).toBe(roles.length);
  });

  test('have room for what they say: IAM takes 10,240 characters for all of a role', () => {
    for (const role of roles) expect(JSON.stringify(statementsIn(role, stack)).length).toBeLessThan(9000);
  });

  test('let each function write its log, and reactions that share a role those of all, but nobody that of the pages', () => {
    for (const role of roles) {
      const logs = statementsIn(role, stack)
        .filter(({ Sid }) => Sid === 'WriteLog')
        .flatMap(resourcesOf);
      const written = files.filter(
        (file) =>
          logs.includes(`${constructId(logOf(file))}Log.Arn`) || (file.startsWith('on-') && logs.some((log) => log.endsWith('/on-*'))),
      );
      const own = files.filter((file) => roleIn(file, stack) === role);
      const ownLogs = own.map(logOf);
      const sharesReactions = own.length > 1 && own.some((file) => file.startsWith('on-'));
      expect(written).toEqual(files.filter((file) => ownLogs.includes(logOf(file)) || (sharesReactions && file.startsWith('on-'))));
    }
  });
});

describe('conditions', () => {
  // With everything an organisation may ask for besides, a key of its own among it.
  const documents = [stack, synthesised(theRound(inAnOrganisation()))].flatMap(({ resources }) =>
    Object.values(resources).flatMap(({ Type, Properties }) => [
      ...(Type === 'AWS::IAM::Role' ? Properties['Policies'] : []).flatMap((policy: Json) => policy.PolicyDocument.Statement),
      ...['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy'].flatMap((name) => Properties?.[name]?.Statement ?? []),
    ]),
  );
  const conditions = documents.flatMap(({ Effect, Condition = {} }: Json) =>
    Object.entries<Json>(Condition).flatMap(([operator, keys]) =>
      Object.keys(keys).map((key) => ({ effect: Effect, operator, key, besides: Condition })),
    ),
  );

  test('ask for sets where a request can hold several values of a key, and nowhere else', () => {
    expect(new Set(conditions.map(({ key }) => key))).toContain('kms:ViaService');
    for (const { operator, key } of conditions.filter((one) => one.operator !== 'Null'))
      expect(`${key} ${operator}`).toMatch(keyTypes[key] === 'several values' ? / For(All|Any)Value/ : / (?!For)/);
    expect(conditions.filter(({ key }) => keyTypes[key] === undefined)).toEqual([]);
  });

  test('that allow what holds of each value want one to be there, since it holds of none at all', () => {
    const open = conditions.filter(
      ({ effect, operator, key, besides }) =>
        effect === 'Allow' && operator.startsWith('ForAllValues:') && besides['Null']?.[key] !== 'false',
    );
    expect(open).toEqual([]);
  });
});

describe('least privilege', () => {
  test('only what has the capability to mail may send, and only with the address of the round', () => {
    const { address } = theRound().mail;
    const sending = allowed.filter((statement) => actionsOf(statement).some((action) => action.startsWith('ses:')));
    expect(sending.map(({ file }) => file)).toEqual(capableOf('mail'));
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
    expect(from(address)).toEqual(capableOf('mail'));
    expect(from(`other@${domainOf(address)}`)).toEqual([]);
    expect(whoMay(mailing(to, address))).toEqual([]);
  });

  test('only what has the bus among its capabilities may put events there, and only events of a round', () => {
    const call = { action: 'events:PutEvents', resource: 'Bus.Arn' };
    expect(whoMay({ ...call, keys: { 'events:source': 'omvant' } })).toEqual(capableOf('bus'));
    expect(whoMay({ ...call, keys: { 'events:source': 'aws.ses' } })).toEqual([]);
    expect(whoMay(call)).toEqual([]);
  });

  test('only what has the dead letters among its capabilities may take them out', () => {
    expect(whoMay({ action: 'sqs:ReceiveMessage', resource: 'DeadLetters.Arn' })).toEqual(capableOf('dead letters'));
    expect(whoMay({ action: 'sqs:DeleteMessage', resource: 'DeadLetters.Arn' })).toEqual(capableOf('dead letters'));
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

  test('nobody changes a line, and only what removes them when their time is over takes any away', () => {
    expect(whoMay(onTable('UpdateItem', 'AUDIT'))).toEqual([]);
    // A batch may write over what is there as well as take it away.
    expect(whoMay(onTable('BatchWriteItem', 'AUDIT'))).toEqual([]);
    expect(whoMay(onTable('DeleteItem', 'AUDIT'))).toEqual(['on-retention-due/remove-what-is-past']);
  });
});

describe('what can be taken away', () => {
  test.each(['ROUND', 'OPERATOR#karin', 'COUNTS', 'REMOVED', 'DECISIONS', 'WORKSHOP'])('nobody deletes from %s', (partition) => {
    expect(whoMay(onTable('DeleteItem', partition))).toEqual([]);
    expect(whoMay(onTable('BatchWriteItem', partition))).toEqual([]);
  });

  test('what is known of people is by what erases somebody or comes when its time is over, and by nothing else', () => {
    for (const partition of ['PERSON#abc', 'ASSISTANT#abc-1', 'TEXT#PERSON#abc', 'TEXT#OPERATOR#karin', 'DAY#PERSON#abc']) {
      expect(whoMay(onTable('BatchWriteItem', partition))).toEqual(capableOf('people removed'));
      expect(whoMay(onTable('DeleteItem', partition))).toEqual([]);
    }
    for (const request of ['BatchWriteItem', 'DeleteItem'] as const)
      expect(whoMay(onTable(request, 'DRAFT#abc'))).toEqual(capableOf('people removed'));
    expect(whoMay(onTable('BatchWriteItem', 'VISITOR#abc'))).toEqual(capableOf('people removed'));
    for (const partition of ['PAIR#abc-def', 'ATTENTION', 'FAULT']) {
      expect(whoMay(onTable('DeleteItem', partition))).toEqual(capableOf('people removed'));
      expect(whoMay(onTable('BatchWriteItem', partition))).toEqual([]);
    }
    expect(capableOf('people removed')).toEqual([
      'on-erasure-due/erase',
      'on-person-erased/remove-elsewhere',
      'on-retention-due/remove-what-is-past',
    ]);
  });

  test('moments are, by whoever works with the table', () => {
    expect(whoMay(onTable('DeleteItem', 'AGENDA'))).toEqual(capableOf('table'));
    expect(whoMay(onTable('BatchWriteItem', 'AGENDA'))).toEqual([]);
  });

  test('events are by what puts them on the bus, and the relay may do nothing else with the table', () => {
    expect(whoMay(onTable('BatchWriteItem', 'OUTBOX'))).toEqual(capableOf('outbox'));
    expect(whoMay(onTable('DeleteItem', 'OUTBOX'))).toEqual([]);
    expect(whoMay(onTable('GetItem', 'OUTBOX'))).not.toContain('relay-events/relay-events');
    expect(whoMay(onTable('PutItem', 'PERSON#abc'))).not.toContain('relay-events/relay-events');
  });

  test('an address, its stop and what a visitor left are by the pages as well', () => {
    for (const partition of ['ADDRESS#abc', 'SUPPRESSED#abc'])
      expect(whoMay(onTable('DeleteItem', partition))).toEqual(['web/web', ...capableOf('people removed')]);
    const visitors = ['web/web', ...capableOf('people removed'), 'on-call-closed/forget-curious'];
    expect(whoMay(onTable('DeleteItem', 'VISITOR#abc'))).toEqual(visitors);
  });
});
