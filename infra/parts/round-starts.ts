import { Duration, type Stack, Validations } from 'aws-cdk-lib';
import { type EventBus, type EventPattern, type IRuleTarget, Rule, type RuleProps, Schedule } from 'aws-cdk-lib/aws-events';
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
  const { queues, web } = sources;
  switch (trigger.start.by) {
    case 'event':
      startByRule(lambda, ruleOf(trigger.start.event, sources), sources);
      break;
    case 'tick': {
      const pace = Duration.minutes(trigger.start.everyMinutes);
      const retries = { maximumRetryAttempts: TICK_RETRIES, maximumEventAgeInSeconds: pace.toSeconds() };
      startByRule(lambda, ownRule(trigger, sources, { schedule: Schedule.rate(pace) }), sources, retries);
      break;
    }
    case 'mail event':
      startByRule(lambda, ownRule(trigger, sources, { eventPattern: mailEvents(sources) }), sources);
      break;
    case 'letters queue':
      ruleOf(trigger.start.event, sources).addTarget(targetOf(queues.letters.queueArn, sources));
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

function mailEvents({ configurationSet }: Sources): EventPattern {
  return { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } } };
}

/** The one rule for an event, whatever reacts to it: CloudFormation takes 500 resources a stack, EventBridge starts five targets by a rule. */
function ruleOf(event: EventName, { stack, bus }: Sources): Rule {
  const id = constructId(`when-${event.replaceAll(' ', '-')}`);
  const made = stack.node.tryFindChild(id);
  if (made instanceof Rule) return made;
  const description = `Starts what reacts to "${event}" in ${stack.stackName}`;
  return new Rule(stack, id, { description, eventBus: bus, eventPattern: { source: [SOURCE], detailType: [event] } });
}

type When = Pick<RuleProps, 'eventPattern' | 'schedule'>;

/** A rule on the account's bus. The dead letters know it by the round's name, which CloudFormation would cut where it is long. */
function ownRule({ file }: Trigger, { stack }: Sources, when: When): Rule {
  const ruleName = `${stack.stackName}-${constructId(file)}`;
  return new Rule(stack.node.findChild(constructId(file)), 'Rule', {
    description: `Starts ${file} of ${stack.stackName}`,
    ruleName,
    ...when,
  });
}

function startByRule(lambda: LambdaFunction, rule: Rule, sources: Sources, retryPolicy = RETRIES): void {
  rule.addTarget(targetOf(lambda.functionArn, sources, retryPolicy));
  lambda.addPermission('FromRule', { principal: new ServicePrincipal('events.amazonaws.com'), sourceArn: rule.ruleArn });
}

/** A target that is tried for a day; what never reaches it ends in the round's dead-letter queue. */
function targetOf(arn: string, { queues }: Sources, retryPolicy = RETRIES): IRuleTarget {
  return { bind: () => ({ arn, retryPolicy, deadLetterConfig: { arn: queues.deadLetters.queueArn } }) };
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
