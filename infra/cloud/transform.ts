import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One thing the emulator cannot take, and what is done about it in the assembly. Nothing under infra/ knows of the emulator. */
type Change = { readonly why: string; readonly apply: (name: string, value: Json) => Json };

const isTemplate = (name: string) => name.endsWith('.template.json');

/** What the test puts on the default bus to let the clock tick. */
export const TICK = { source: 'test', name: 'tick' };
const TICK_PATTERN = { source: [TICK.source], 'detail-type': [TICK.name] };

/** Who tells of mails in SES's place. */
export const SES_SOURCE = 'test.ses';

/** What the emulator cannot take. Template tests assert all of it instead. */
const CHANGES: readonly Change[] = [
  withoutType('AWS::Events::Archive', 'CloudFormation there knows no archives'),
  withoutType('AWS::Cognito::UserPoolUser', 'CloudFormation there knows no users of a pool'),
  withoutType(
    'AWS::CloudWatch::Alarm',
    'those over several metrics at once are not known there',
    ({ Properties }) => isObject(Properties) && 'Metrics' in Properties,
  ),
  withoutType('AWS::Logs::MetricFilter', 'CloudFormation there counts nothing in logs'),
  inPlaceOf(
    'AWS::Budgets::Budget',
    'CloudFormation there knows no budgets; a stack needs something in it, so a part that does nothing takes its place',
    { Type: 'AWS::CloudFormation::WaitConditionHandle' },
  ),
  {
    why: 'the wish that a request name its events:source and dynamodb:LeadingKeys: IAM there does not fill them in',
    apply: (name, value) =>
      isTemplate(name) ? replaced(value, (one) => (isObject(one) && isObject(one['Null']) ? without(one, 'Null') : one)) : value,
  },
  {
    why: 'the schedule of the clock: a tick comes when the test asks for it, by an event, as the time there is not the time here',
    apply: (name, value) =>
      isTemplate(name)
        ? replaced(value, (one) =>
            isObject(one) && 'ScheduleExpression' in one ? { ...without(one, 'ScheduleExpression'), EventPattern: TICK_PATTERN } : one,
          )
        : value,
  },
  {
    why: 'the source of what SES tells: nobody but AWS may put an event of aws.ses on a bus, here as there',
    apply: (name, value) => (isTemplate(name) ? replaced(value, (one) => (one === 'aws.ses' ? SES_SOURCE : one)) : value),
  },
  {
    why: 'the rule that queues and topics are spoken to over TLS alone: there is no TLS there',
    apply: (name, value) =>
      isTemplate(name) ? replaced(value, (one) => (Array.isArray(one) ? one.filter((each) => !asksForTls(each)) : one)) : value,
  },
  {
    why: 'the roles of the CDK CLI: their bucket policy is refused there, and it goes on with its own credentials',
    apply: (name, value) =>
      isTemplate(name)
        ? value
        : replaced(value, (one) => (isObject(one) ? without(one, 'assumeRoleArn', 'cloudFormationExecutionRoleArn', 'lookupRole') : one)),
  },
];

/** An account that may make no budgets: CloudFormation gives that part up. */
const NO_BUDGETS = inPlaceOf('AWS::Budgets::Budget', 'the account is one that may make none, so a part that fails takes its place', {
  Type: 'AWS::SSM::Parameter',
  Properties: { Type: 'none of its kind', Value: 'x' },
});

/**
 * Makes a synthesised assembly one the emulator takes, and gives a line for each thing it changed.
 *
 * @param mayBudget Whether the account may make budgets.
 */
export function fitForEmulator(assembly: string, mayBudget: boolean): readonly string[] {
  const files = readdirSync(assembly).filter((name) => isTemplate(name) || name.endsWith('.assets.json') || name === 'manifest.json');
  const said = new Set<string>();
  for (const name of files) {
    const file = join(assembly, name);
    let value: Json = JSON.parse(readFileSync(file, 'utf8'));
    for (const { why, apply } of mayBudget ? CHANGES : [NO_BUDGETS, ...CHANGES]) {
      const next = apply(name, value);
      if (JSON.stringify(next) !== JSON.stringify(value)) said.add(why);
      value = next;
    }
    writeFileSync(file, JSON.stringify(value));
  }
  return [...said];
}

/** Takes the resources of one type out of a template, all or some of them; nothing that stays may depend on them. */
function withoutType(type: string, why: string, isMeant: (resource: JsonObject) => boolean = () => true): Change {
  const isGone = (resource: Json) => isObject(resource) && resource['Type'] === type && isMeant(resource);
  return {
    why: `${type}: ${why}`,
    apply: (name, value) => {
      if (!isTemplate(name) || !isObject(value) || !isObject(value['Resources'])) return value;
      const kept = Object.entries(value['Resources']).filter(([, resource]) => !isGone(resource));
      return { ...value, Resources: Object.fromEntries(kept) };
    },
  };
}

/** Puts another resource in the place of each of a type. */
function inPlaceOf(type: string, why: string, other: JsonObject): Change {
  return {
    why: `${type}: ${why}`,
    apply: (name, value) => (isTemplate(name) ? replaced(value, (one) => (isObject(one) && one['Type'] === type ? other : one)) : value),
  };
}

type JsonObject = { readonly [name: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asksForTls(statement: Json): boolean {
  return isObject(statement) && isObject(statement['Condition']) && JSON.stringify(statement['Condition']).includes('aws:SecureTransport');
}

function without(value: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** The same JSON with every part of it replaced, the innermost first. */
function replaced(value: Json, replace: (one: Json) => Json): Json {
  if (Array.isArray(value)) return replace(value.map((one) => replaced(one, replace)));
  if (!isObject(value)) return replace(value);
  return replace(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, replace)])));
}
