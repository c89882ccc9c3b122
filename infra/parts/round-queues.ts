import { Duration, type Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { DELIVERY } from '../../functions/triggers.ts';
import type { namesOf } from './names.ts';

/** As long as SQS keeps anything. */
const DEAD_LETTER_DAYS = 14;

export type Queues = { readonly letters: Queue; readonly deadLetters: Queue };

/** The queue letters wait in, and the one in which everything ends that failed for good. */
export function addQueues(stack: Stack, names: ReturnType<typeof namesOf>): Queues {
  const deadLetters = new Queue(stack, 'DeadLetters', {
    queueName: names.deadLetters,
    retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  const letters = new Queue(stack, 'Letters', {
    queueName: names.letters,
    visibilityTimeout: Duration.seconds(DELIVERY.letters.hiddenSeconds),
    retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: DELIVERY.letters.tries },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  takeFromRules(deadLetters, stack, names);
  takeFromRules(letters, stack, names);
  Validations.of(deadLetters).acknowledge({
    id: 'Serverless::Serverless-SQSRedrivePolicy',
    reason: 'This is the dead-letter queue itself: what lies in it is sent again by the clock, and after a day a human being is asked.',
  });
  return { letters, deadLetters };
}

/** One statement for all rules of the round: a queue's policy has room for twenty, and there are more rules than that. */
function takeFromRules(queue: Queue, stack: Stack, names: ReturnType<typeof namesOf>): void {
  const rule = (path: string) => stack.formatArn({ service: 'events', resource: 'rule', resourceName: path });
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'FromTheRulesOfTheRound',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': [rule(`${names.bus}/*`), rule(`${names.stack}-*`)] },
      },
    }),
  );
}
