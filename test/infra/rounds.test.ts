import { describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { theRound } from '../builders/round.ts';
import { of, one } from './looked-into.ts';
import { type Json, PAID_WHILE_IDLE, REGION, synthesised, theStack } from './synthesised.ts';

const stack = theStack();
const other = synthesised(theRound({ id: 'su-other' }));

describe('cost', () => {
  test('nothing has a fixed price while nobody comes, and alarms have little: test/infra/alarms.test.ts', () => {
    expect(PAID_WHILE_IDLE.flatMap((type) => Object.keys(of(type)))).toEqual([]);
    expect(Object.keys(of('AWS::Lambda::Version'))).toEqual([]);
    expect(one('AWS::Cognito::UserPool').Properties['UserPoolTier']).toBeUndefined();
    expect(one('AWS::DynamoDB::Table').Properties['ProvisionedThroughput']).toBeUndefined();
  });

  test('the operators hear when a month costs more than it should', () => {
    const [budget] = Object.values(stack.budget);
    expect(budget?.Type).toBe('AWS::Budgets::Budget');
    expect(budget?.Properties['Budget']).toMatchObject({
      BudgetLimit: { Amount: 5, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:omvant-round$su-pfizer'] },
    });
    const told = budget?.Properties['NotificationsWithSubscribers'].flatMap(({ Subscribers }: Json) =>
      Subscribers.map(({ Address }: Json) => Address),
    );
    expect(new Set(told)).toEqual(new Set(theRound().operators.map(({ email }) => email)));
  });

  test('ten of them, where there are more: AWS takes no more for one threshold', () => {
    const [one] = theRound().operators;
    const operators = Array.from({ length: 12 }, (_, index) => ({ ...one!, id: `op${index}`, email: `op${index}@universitetet.example` }));
    const [budget] = Object.values(synthesised(theRound({ operators, contact: 'op0' })).budget);
    const told = budget?.Properties['NotificationsWithSubscribers'].map(({ Subscribers }: Json) => Subscribers.length);
    expect(told).toEqual([10, 10]);
  });
});

describe('one round among others', () => {
  test('every resource that takes tags carries the round', () => {
    const tagged = Object.values(stack.resources).filter(({ Properties }) =>
      JSON.stringify(Properties['Tags'] ?? '').includes('su-pfizer'),
    );
    expect(tagged.length).toBeGreaterThan(2 * triggers.length);
    const lambdas = Object.values(of('AWS::Lambda::Function'));
    expect(lambdas.every((lambda) => tagged.includes(lambda))).toBe(true);
  });

  test('two rounds have no name in common', () => {
    const names = (resources: typeof stack.resources) =>
      Object.values(resources).flatMap(({ Type, Properties }) => namesIn(Type, Properties));
    const mine = names(stack.resources);
    expect(mine.length).toBeGreaterThan(50);
    expect(mine.filter((name) => names(other.resources).includes(name))).toEqual([]);
  });

  test('the outputs say where the round is', () => {
    expect(Object.keys(stack.outputs).sort()).toEqual([
      'Console',
      'DeadLetters',
      'Hosts',
      'Kept',
      'Letters',
      'Opens',
      'Pages',
      'Round',
      'Sender',
      'Since',
      'Table',
    ]);
    expect(stack.outputs['Round']?.Value).toBe('su-pfizer');
  });

  test('everything lies in the region of the round', () => {
    const text = JSON.stringify(stack.resources);
    expect(text.match(/\b(us|eu|ap|ca|sa)-[a-z]+-\d\b/g)?.filter((region) => region !== REGION)).toEqual([]);
  });
});

/** Names we give, which must be the only ones in the account. A sender's domain may be shared. */
function namesIn(type: string, properties: Readonly<Record<string, Json>>): readonly string[] {
  if (type === 'AWS::SES::EmailIdentity' || type.startsWith('AWS::Cognito::UserPoolUser')) return [];
  const keys = [
    'TableName',
    'QueueName',
    'TopicName',
    'LogGroupName',
    'AlarmName',
    'ArchiveName',
    'ManagedPolicyName',
    'UserPoolName',
    'Domain',
  ];
  const named = keys.map((key) => properties[key]).filter((name) => typeof name === 'string');
  const plain = ['AWS::Events::EventBus', 'AWS::Events::Rule', 'AWS::SES::ConfigurationSet', 'AWS::ApiGatewayV2::Api'].includes(type)
    ? [properties['Name']].filter((name) => name !== undefined)
    : [];
  return [...named, ...plain];
}
