import { Duration, type Stack, Validations } from 'aws-cdk-lib';
import { type EventBus, Rule, type RuleProps, Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DELIVERY, type Trigger } from '../../functions/triggers.ts';
import type { EventName } from '../../shared/events/catalogue.ts';
import { SOURCE } from '../../shared/events/envelope.ts';
import { PARTITION, TABLE } from '../../shared/storage/table.ts';
import { constructId } from './names.ts';
import type { Queues } from './round-queues.ts';
import { serve, type Web } from './round-web.ts';

/** As often and as long as EventBridge tries to reach a target. */
const RETRIES = { maximumRetryAttempts: 185, maximumEventAgeInSeconds: Duration.hours(24).toSeconds() };
/** A tick that did not reach its function is worth nothing any more once the next one has come. */
const TICK_RETRIES = 3;
const OLDEST_RECORD_HOURS = 6;

/** What can start a function. */
export type Sources = {
  readonly stack: Stack;
  readonly streamArn: string;
  readonly bus: EventBus;
  readonly queues: Queues;
  readonly web: Web;
  readonly configurationSet: string;
};

/** Connects a function with what starts it. */
export function start(trigger: Trigger, lambda: LambdaFunction, sources: Sources): void {
  const { bus, queues, web, configurationSet } = sources;
  const onBus = (event: EventName): When => ({ eventBus: bus, eventPattern: { source: [SOURCE], detailType: [event] } });
  const byRule = (when: When, retries = RETRIES): void => startByRule(trigger, lambda, sources, when, retries);
  switch (trigger.start.by) {
    case 'event':
      byRule(onBus(trigger.start.event));
      break;
    case 'tick':
      startByClock(trigger.start.everyMinutes, byRule);
      break;
    case 'mail event':
      byRule({ eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } } } });
      break;
    case 'letters queue':
      addRule(trigger, sources, onBus(trigger.start.event), queues.letters.queueArn, RETRIES);
      startByLetters(lambda, queues);
      break;
    case 'outbox':
      startByStream(lambda, sources);
      break;
    case 'request':
      serve(web, lambda);
      break;
  }
}

function startByClock(minutes: number, byRule: (when: When, retries: typeof RETRIES) => void): void {
  const pace = Duration.minutes(minutes);
  byRule({ schedule: Schedule.rate(pace) }, { maximumRetryAttempts: TICK_RETRIES, maximumEventAgeInSeconds: pace.toSeconds() });
}

type When = Pick<RuleProps, 'eventBus' | 'eventPattern' | 'schedule'>;

function startByRule(trigger: Trigger, lambda: LambdaFunction, sources: Sources, when: When, retryPolicy: typeof RETRIES): void {
  const rule = addRule(trigger, sources, when, lambda.functionArn, retryPolicy);
  lambda.addPermission('FromRule', { principal: new ServicePrincipal('events.amazonaws.com'), sourceArn: rule.ruleArn });
}

/** A rule whose target is tried for a day; what never reaches it ends in the round's dead-letter queue. */
function addRule({ file }: Trigger, { stack, queues }: Sources, when: When, arn: string, retryPolicy: typeof RETRIES): Rule {
  const scope = stack.node.findChild(constructId(file));
  // The dead letters know rules of the account's bus by the round's name, which CloudFormation cuts where it is long.
  const name = when.eventBus === undefined ? { ruleName: `${stack.stackName}-${constructId(file)}` } : {};
  const target = { bind: () => ({ arn, retryPolicy, deadLetterConfig: { arn: queues.deadLetters.queueArn } }) };
  return new Rule(scope, 'Rule', { description: `Starts ${file} of ${stack.stackName}`, ...when, ...name, targets: [target] });
}

/** Letters that fail alone come again alone, at last into the round's dead-letter queue by the queue's own redrive. */
function startByLetters(lambda: LambdaFunction, { letters }: Queues): void {
  const mapping = lambda.addEventSourceMapping('Letters', {
    eventSourceArn: letters.queueArn,
    batchSize: DELIVERY.letters.atOnce,
    maxConcurrency: DELIVERY.letters.senders,
    reportBatchItemFailures: true,
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless::Serverless-LambdaEventSourceMappingDestination',
    reason:
      'A queue as a source has no on-failure destination: what fails five times goes to the dead-letter queue by the redrive of the queue.',
  });
}

/** New events of the outbox in the order of the stream. A batch that fails is halved until what is wrong with it stands alone. */
function startByStream(lambda: LambdaFunction, { streamArn, queues }: Sources): void {
  const { atOnce, tries } = DELIVERY.stream;
  lambda.addEventSourceMapping('Outbox', {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: atOnce,
    retryAttempts: tries - 1,
    maxRecordAge: Duration.hours(OLDEST_RECORD_HOURS),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { [TABLE.partitionKey]: { S: FilterRule.isEqual(PARTITION.outbox) } } },
      }),
    ],
    onFailure: { bind: () => ({ destination: queues.deadLetters.queueArn }) },
  });
}
