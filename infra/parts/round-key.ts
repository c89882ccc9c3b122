import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Account } from '../../shared/round/account.ts';
import { alarmsOf, type namesOf, rulesOf } from './names.ts';

const MADE_HERE = 'made here';

type Names = ReturnType<typeof namesOf>;

/**
 * The key of the organisation's own with which table, queues, topic and logs lie, where it asks for one. A key made here stays when the
 * stack goes: the table does, and could not be read without it. The policy of one that was there is its owner's to write (the runbook
 * says what it needs).
 */
export function addKey(stack: Stack, names: Names, key: Account['key']): IKey | undefined {
  if (key === undefined) return undefined;
  if (key !== MADE_HERE) return Key.fromKeyArn(stack, 'Key', key);
  const made = new Key(stack, 'Key', {
    description: `Table, queues, alarms and logs of ${names.stack}`,
    alias: names.stack,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const statement of statementsFor(stack, names)) made.addToResourcePolicy(statement);
  return made;
}

/** What services need that use the key by themselves, which alone may hand it on. Functions may by their roles. */
function statementsFor(stack: Stack, names: Names): readonly PolicyStatement[] {
  const logGroup = (name: string) => `arn:${stack.partition}:logs:${stack.region}:${stack.account}:log-group:${name}`;
  const fromHere = { StringEquals: { 'aws:SourceAccount': stack.account } };
  return [
    new PolicyStatement({
      sid: 'GrantsToServicesAlone',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
    }),
    new PolicyStatement({
      sid: 'LogsOfTheRound',
      principals: [new ServicePrincipal(`logs.${stack.region}.${stack.urlSuffix}`)],
      // The actions as the service's own guide writes them (“Encrypt log data in CloudWatch Logs using AWS KMS”).
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': [logGroup(names.logs('*')), logGroup(names.accessLog)] } },
    }),
    new PolicyStatement({
      sid: 'RulesToTheQueues',
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { ...fromHere, ArnLike: { 'aws:SourceArn': rulesOf(stack, names) } },
    }),
    new PolicyStatement({
      sid: 'AlarmsToTheTopic',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { ...fromHere, ArnLike: { 'aws:SourceArn': alarmsOf(stack, names) } },
    }),
  ];
}
