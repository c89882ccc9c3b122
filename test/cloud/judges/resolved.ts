import { ACCOUNT, type Json, nameOf, REGION, type Resource, type Resources } from '../../infra/synthesised.ts';

const PSEUDO: Readonly<Record<string, string>> = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' };

const arn = (service: string, rest: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** What CloudFormation puts for `Fn::GetAtt` of `Arn` and the like, as far as policies of a round ask for it. */
const ARNS: Readonly<Record<string, (properties: Resource['Properties'], id: string) => string>> = {
  'AWS::DynamoDB::Table Arn': ({ TableName }) => arn('dynamodb', `table/${TableName}`),
  // AWS names a stream by when it was made, with colons, at which parliament cuts ARNs.
  'AWS::DynamoDB::Table StreamArn': ({ TableName }) => arn('dynamodb', `table/${TableName}/stream/2027-08-16`),
  'AWS::SQS::Queue Arn': ({ QueueName }) => arn('sqs', String(QueueName)),
  'AWS::SNS::Topic Ref': ({ TopicName }) => arn('sns', String(TopicName)),
  'AWS::Events::EventBus Arn': ({ Name }) => arn('events', `event-bus/${Name}`),
  'AWS::Logs::LogGroup Arn': ({ LogGroupName }) => arn('logs', `log-group:${LogGroupName}:*`),
  'AWS::KMS::Key Arn': (_, id) => arn('kms', `key/${nameOf(id)}`),
};

/** Part of a template with every reference in it put in full, as it is once the stack is there. Throws for one it does not know. */
export function resolved(value: Json, resources: Resources): Json {
  if (Array.isArray(value)) return value.map((one) => resolved(one, resources));
  if (typeof value !== 'object' || value === null) return value;
  if (value['Fn::Join'] !== undefined) {
    const [between, parts] = value['Fn::Join'];
    return resolved(parts, resources).join(between);
  }
  if (value['Ref'] !== undefined) return PSEUDO[value['Ref']] ?? referred(value['Ref'], 'Ref', resources);
  if (value['Fn::GetAtt'] !== undefined) return referred(value['Fn::GetAtt'][0], value['Fn::GetAtt'][1], resources);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, resources)]));
}

function referred(id: string, what: string, resources: Resources): string {
  const resource = resources[id];
  const known = resource === undefined ? undefined : ARNS[`${resource.Type} ${what}`];
  if (resource === undefined || known === undefined) throw new Error(`${what} of ${id} is not known here`);
  return known(resource.Properties, id);
}

/** The ARN of what tests name as `textOf` shows it: `Table.Arn/index/lists`. */
export function arnOf(text: string, resources: Resources): string {
  const [name = '', ...rest] = text.split('/');
  const [id, attribute] = name.split('.');
  const found = Object.keys(resources).find((logicalId) => nameOf(logicalId) === id);
  if (found === undefined || attribute === undefined) return text;
  return [referred(found, attribute, resources), ...rest].join('/');
}
