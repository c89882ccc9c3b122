import { describe, expect, test } from 'vitest';
import { DELIVERY } from '../../functions/triggers.ts';
import { constructId } from '../../infra/parts/names.ts';
import { theRound } from '../builders/round.ts';
import { inAnOrganisation } from './in-an-organisation.ts';
import { belongingTo, lambdaOf, of, ruleFor, startedBy } from './looked-into.ts';
import { type Json, nameOf, synthesised, textOf } from './synthesised.ts';

const ruled = startedBy('event', 'tick', 'mail event');

describe('nothing is lost', () => {
  test('every rule has a target that is tried again, and the round’s dead letters behind it', () => {
    const rules = Object.values(of('AWS::Events::Rule'));
    const targets = rules.flatMap(({ Properties }) => Properties['Targets'].map((target: Json) => ({ target, of: Properties })));
    expect(targets).toHaveLength(ruled.length + startedBy('letters queue').length);
    for (const { target, of: rule } of targets) {
      expect(textOf(target.DeadLetterConfig.Arn)).toBe('DeadLetters.Arn');
      expect(target.RetryPolicy).toEqual(
        rule['ScheduleExpression'] === undefined
          ? { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }
          : { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: Number(/\d+/.exec(rule['ScheduleExpression'])) * 60 },
      );
    }
  });

  test('every function a rule starts is tried again and then puts the event away', () => {
    for (const { file } of ruled) {
      const settings = belongingTo(file, 'FunctionEventInvokeConfig')?.Properties ?? {};
      expect(settings['MaximumRetryAttempts']).toBe(DELIVERY.retriesAfterMinutes.length);
      expect(settings['MaximumEventAgeInSeconds']).toBe(6 * 3600);
      expect(textOf(settings['DestinationConfig'].OnFailure.Destination)).toBe('DeadLetters.Arn');
    }
  });

  test('each event on the round’s bus, and nobody else’s, starts all that reacts to it, by one rule', () => {
    const starts = startedBy('event', 'letters queue').flatMap(({ file, start }) => ('event' in start ? [{ file, ...start }] : []));
    for (const event of new Set(starts.map((one) => one.event))) {
      const rule = ruleFor(event)?.Properties ?? {};
      expect(textOf(rule['EventBusName'])).toBe('Bus');
      expect(rule['EventPattern']).toEqual({ source: ['omvant'], 'detail-type': [event] });
      const started = starts.filter((one) => one.event === event);
      const arns = started.map(({ file, by }) => (by === 'event' ? `${constructId(file)}Function.Arn` : 'Letters.Arn'));
      expect(rule['Targets'].map(({ Arn }: Json) => textOf(Arn))).toEqual(arns);
      // EventBridge takes no sixth.
      expect(arns.length).toBeLessThanOrEqual(5);
    }
  });

  test('the widest round there can be has room for more: CloudFormation takes 500 resources a stack', () => {
    const [operator] = theRound().operators;
    const most = Array.from({ length: 12 }, (_, index) => ({ ...operator!, id: `op${index}`, email: `op${index}@universitetet.example` }));
    const widest = theRound({ account: inAnOrganisation().account, operators: most, contact: 'op0' });
    expect(Object.keys(synthesised(widest).resources).length).toBeLessThanOrEqual(495);
  });

  test('a rule may start its function and no other rule may', () => {
    for (const { file, start } of ruled) {
      const permission = belongingTo(file, 'FunctionFromRule')?.Properties ?? {};
      expect(permission['Principal']).toBe('events.amazonaws.com');
      const rule = 'event' in start ? constructId(`when-${start.event.replaceAll(' ', '-')}`) : `${constructId(file)}Rule`;
      expect(textOf(permission['SourceArn'])).toBe(`${rule}.Arn`);
    }
  });

  test('the clock raises what is due every five minutes, and looks every half hour for what got stuck', () => {
    const paces = startedBy('tick').map(({ file }) => [file, belongingTo(file, 'Rule')?.Properties['ScheduleExpression']]);
    expect(paces).toEqual([
      ['every-five-minutes/raise-due', 'rate(5 minutes)'],
      ['every-half-hour/send-again', 'rate(30 minutes)'],
    ]);
  });

  test('new events of the outbox, and nothing else of the stream, go to the relay; a batch that fails is halved and then put away', () => {
    const [{ file } = { file: '' }] = startedBy('outbox');
    const mapping = belongingTo(file, 'FunctionOutbox')?.Properties ?? {};
    expect(mapping).toMatchObject({
      BatchSize: DELIVERY.stream.atOnce,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: DELIVERY.stream.tries - 1,
      MaximumRecordAgeInSeconds: 6 * 3600,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(textOf(mapping['DestinationConfig'].OnFailure.Destination)).toBe('DeadLetters.Arn');
    expect(mapping['FilterCriteria'].Filters.map(({ Pattern }: Json) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: ['OUTBOX'] } } } },
    ]);
  });

  test('letters are sent few at a time; one that fails comes again alone, five times, and then lies with the dead letters', () => {
    const [{ file } = { file: '' }] = startedBy('letters queue');
    expect(belongingTo(file, 'FunctionLetters')?.Properties).toMatchObject({
      BatchSize: DELIVERY.letters.atOnce,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    const letters = belongingTo('letters', '')?.Properties ?? {};
    expect(letters['RedrivePolicy'].maxReceiveCount).toBe(DELIVERY.letters.tries);
    expect(textOf(letters['RedrivePolicy'].deadLetterTargetArn)).toBe('DeadLetters.Arn');
    expect(letters['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * lambdaOf(file)['Timeout']);
  });

  test('both queues keep what they have for 14 days, encrypted, and take it from this round’s rules over TLS alone', () => {
    expect(Object.keys(of('AWS::SQS::Queue')).map(nameOf)).toEqual(['DeadLetters', 'Letters']);
    for (const { Properties } of Object.values(of('AWS::SQS::Queue'))) {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
    }
    for (const { Properties } of Object.values(of('AWS::SQS::QueuePolicy'))) {
      const [tls, rules, ...more] = Properties['PolicyDocument'].Statement;
      expect(more).toEqual([]);
      expect(tls).toMatchObject({ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
      expect(rules.Principal).toEqual({ Service: 'events.amazonaws.com' });
      expect(textOf(rules.Condition.ArnLike['aws:SourceArn'])).toMatch(/rule\/omvant-su-pfizer\/\*, .*rule\/omvant-su-pfizer-\*$/);
    }
  });

  test('the rules it knows by their names have them, however long the round’s: CloudFormation would cut its own', () => {
    const longest = theRound({ id: 'r'.repeat(30) });
    const rules = Object.values(synthesised(longest).of('AWS::Events::Rule')).map(({ Properties }) => Properties);
    const onAccountBus = rules.filter(({ EventBusName }) => EventBusName === undefined);
    expect(onAccountBus).toHaveLength(startedBy('tick', 'mail event').length);
    for (const { Name } of onAccountBus) {
      expect(Name).toMatch(new RegExp(`^omvant-${longest.id}-`));
      expect(Name.length).toBeLessThanOrEqual(64);
    }
  });
});
