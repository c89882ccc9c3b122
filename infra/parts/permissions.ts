import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Capability, Trigger } from '../../functions/triggers.ts';
import { SOURCE } from '../../shared/events/envelope.ts';
import { ownerOf } from '../../shared/storage/owner.ts';
import { PARTITION, TABLE } from '../../shared/storage/table.ts';

/** Context of this name has it `unchecked`. */
export type LeadingKeys = 'checked' | 'unchecked';

/** The resources functions may be allowed to use, by its ARN. */
export type Resources = {
  readonly table: string;
  readonly stream: string;
  readonly bus: string;
  readonly letters: string;
  readonly deadLetters: string;
  readonly configurationSet: string;
  readonly identities: readonly string[];
  readonly fromAddress: string;
  /**
   * Whether IAM looks at the partition of what a function adds up or takes. It may turn out, once, on AWS, that it takes the keys of a
   * whole transaction for those of each step: then it cannot, and functions may add up and take anywhere in the round's table.
   */
  readonly leadingKeys: LeadingKeys;
  /** The key table and queues lie with, where the organisation has one of its own, and in which region they use it. */
  readonly key?: { readonly arn: string; readonly region: string };
};

/** Everything one function may do besides writing its log, and no more: derived from the capabilities it has in the list and what starts it. */
export function permissionsOf(trigger: Trigger, resources: Resources): readonly PolicyStatement[] {
  const { capabilities, start } = trigger;
  const started = startPermissions(start.by, resources);
  return [
    ...started,
    ...capabilities.flatMap((capability) => capabilityPermissions(capability, trigger, resources)),
    ...keyPermissions(trigger, resources),
  ];
}

/** What DynamoDB and SQS do with the key in the name of whoever asks them (DynamoDB Developer Guide, “Managing encrypted tables”). */
export const WITH_THE_KEY = [
  ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
];

/** Table and queues are of no use to a function without their key; of no use to it is the key without them. */
function keyPermissions({ capabilities, start }: Trigger, { key }: Resources): readonly PolicyStatement[] {
  if (key === undefined) return [];
  const usesTable = start.by === 'outbox' || capabilities.some((one) => one === 'table' || one === 'outbox');
  const usesQueue = start.by !== 'request' || capabilities.includes('dead letters');
  const services = [...(usesTable ? ['dynamodb'] : []), ...(usesQueue ? ['sqs'] : [])];
  const via = services.map((service) => `${service}.${key.region}.amazonaws.com`);
  return [allow('UseKey', WITH_THE_KEY, [key.arn], { StringEquals: { 'kms:ViaService': via } })];
}

function capabilityPermissions(capability: Capability, trigger: Trigger, resources: Resources): readonly PolicyStatement[] {
  switch (capability) {
    case 'table':
      return tablePermissions(trigger, resources);
    case 'people removed':
      return [...takingPermissions('RemovePeople', REMOVED, resources), ...removeTogether(resources)];
    case 'visitors removed':
      return takingPermissions('RemoveVisitors', [VISITORS], resources);
    case 'audit removed':
      return takingPermissions('RemoveAudit', [PARTITION.audit], resources);
    case 'outbox':
      return [allow('TakeRelayed', ['dynamodb:BatchWriteItem'], [resources.table], atKeys([PARTITION.outbox]))];
    case 'bus':
      return [allow('PutEvents', ['events:PutEvents'], [resources.bus], onlyOf('events:source', 'StringEquals', [SOURCE]))];
    case 'mail':
      // SES asks for SendRawEmail when SendEmail is given a whole MIME message, as it is here.
      return [
        allow('Send', ['ses:SendEmail', 'ses:SendRawEmail'], [...resources.identities, resources.configurationSet], {
          StringEquals: { 'ses:FromAddress': resources.fromAddress },
        }),
      ];
    case 'dead letters':
      return [allow('SendAgain', ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'], [resources.deadLetters])];
    case 'operators':
      // Signing in is OpenID Connect over HTTPS; no permission is needed for it.
      return [];
  }
}

/** What Lambda needs of the function's role to start it and to put away what failed. */
function startPermissions(startedBy: Trigger['start']['by'], { stream, letters, deadLetters }: Resources): readonly PolicyStatement[] {
  const putAway = allow('PutAway', ['sqs:SendMessage'], [deadLetters]);
  switch (startedBy) {
    case 'event':
    case 'tick':
    case 'mail event':
      return [putAway];
    case 'outbox':
      return [
        putAway,
        allow(
          'ReadStream',
          ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
          [stream],
        ),
      ];
    case 'letters queue':
      return [allow('TakeLetters', ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [letters])];
    case 'request':
      return [];
  }
}

const KEYS = 'dynamodb:LeadingKeys';

/** Partitions in which figures, and what a day brought, are added up. Everything else is written whole, under a condition. */
const ADDED_UP = [PARTITION.counts, `${PARTITION.addresses}#*`, `${PARTITION.networks}#*`, `${PARTITION.days}#*`];
/** The partition from which everybody takes: what was raised. Only what removes people for good can delete a person or a letter. */
const TAKEN_FROM = [PARTITION.agenda];
const VISITORS = ownerOf({ kind: 'visitor', id: '*' });
/** Operators can correct a mistyped address, allow one again and remove a question, and whoever left an address takes it back. */
const TAKEN_BY_PAGES = [`${PARTITION.addresses}#*`, `${PARTITION.suppressed}#*`, VISITORS];
/** What goes, with a record of it, when somebody is erased or the time of something is over: one thing at a time, or many. */
const DRAFTS = ownerOf({ kind: 'draft', id: '*' });
const REMOVED = [...TAKEN_BY_PAGES, PARTITION.attention, PARTITION.faults, DRAFTS, 'PAIR#*'];
const OWNERS = [...(['person', 'assistant'] as const).map((kind) => ownerOf({ kind, id: '*' })), DRAFTS, VISITORS];
const REMOVED_TOGETHER = [...OWNERS, `${PARTITION.texts}#*`, `${PARTITION.days}#*`, `${PARTITION.workshop}#*`];

function takingPermissions(sid: string, partitions: readonly string[], { table, leadingKeys }: Resources): readonly PolicyStatement[] {
  return [allow(sid, ['dynamodb:DeleteItem'], [table], leadingKeys === 'checked' ? atKeys(partitions) : undefined)];
}

/** IAM cannot tell what a batch takes away from what it writes over, so lines of the audit are in none. */
function removeTogether({ table }: Resources): readonly PolicyStatement[] {
  return [allow('RemoveTogether', ['dynamodb:BatchWriteItem'], [table], atKeys(REMOVED_TOGETHER))];
}

/**
 * Only the web function adds lines to the audit, and nobody changes one; one function removes them, when their time is over. IAM can forbid
 * UpdateItem and DeleteItem there but not a PutItem over a line that exists: that is kept by the condition of the write and shown by the
 * chain of hashes.
 */
function tablePermissions({ start, capabilities }: Trigger, resources: Resources): readonly PolicyStatement[] {
  const { table, leadingKeys } = resources;
  const isWeb = start.by === 'request';
  const isChecked = leadingKeys === 'checked';
  const taken = isWeb ? [...TAKEN_FROM, ...TAKEN_BY_PAGES] : TAKEN_FROM;
  const forbidden = [
    'dynamodb:UpdateItem',
    ...(capabilities.includes('audit removed') ? [] : ['dynamodb:DeleteItem']),
    ...(isWeb ? [] : ['dynamodb:PutItem']),
  ];
  return [
    allow('Read', ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [table]),
    allow('ReadLists', ['dynamodb:Query'], [`${table}/index/${TABLE.lists.name}`]),
    allow('Write', ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], [table]),
    allow('AddUp', ['dynamodb:UpdateItem'], [table], isChecked ? atKeys(ADDED_UP) : undefined),
    ...takingPermissions('Take', taken, resources),
    // Who writes lines writes them with what they tell of: were the keys of all steps those of each, nothing could go with a line.
    ...(isChecked || !isWeb ? [leaveTheAudit(forbidden, table)] : []),
  ];
}

function leaveTheAudit(actions: readonly string[], table: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'LeaveTheAudit',
    effect: Effect.DENY,
    actions: [...actions],
    resources: [table],
    conditions: { 'ForAnyValue:StringEquals': { [KEYS]: [PARTITION.audit] } },
  });
}

/** That a request names nothing but these partitions of the table, of which `*` stands for a part. */
export function atKeys(keys: readonly string[]): Conditions {
  return onlyOf(KEYS, 'StringLike', keys);
}

export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/**
 * That a request names nothing but these. A request can hold several values of such a key, one for each event or item, so each must be
 * one of them. “Each” is true of none at all, so there must be one (IAM User Guide, “Multivalued context keys” and “Null”).
 */
function onlyOf(key: string, like: 'StringEquals' | 'StringLike', values: readonly string[]): Conditions {
  return { [`ForAllValues:${like}`]: { [key]: values }, Null: { [key]: 'false' } };
}

function allow(sid: string, actions: readonly string[], resources: readonly string[], conditions?: Conditions): PolicyStatement {
  return new PolicyStatement({
    sid,
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions === undefined ? {} : { conditions }),
  });
}
