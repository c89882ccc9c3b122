import { Duration, type Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { DELIVERY } from '../../functions/triggers.ts';
import { DEAD_LETTER_DAYS } from '../../shared/round/retention.ts';
import { type namesOf, rulesOf } from './names.ts';

export type Queues = { readonly letters: Queue; readonly deadLetters: Queue };

/** The queue letters wait in, and the one in which everything ends that failed for good. */
export function addQueues(stack: Stack, names: ReturnType<typeof namesOf>, key: IKey | undefined): Queues {
  const encrypted =
    key === undefined ? { encryption: QueueEncryption.SQS_MANAGED } : { encryption: QueueEncryption.KMS, encryptionMasterKey: key };
  const deadLetters = new Queue(stack, 'DeadLetters', {
    queueName: names.deadLetters,
    retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    ...encrypted,
    enforceSSL: true,
  });
  const letters = new Queue(stack, 'Letters', {
    queueName: names.letters,
    visibilityTimeout: Duration.seconds(DELIVERY.letters.hiddenSeconds),
    retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: DELIVERY.letters.tries },
    ...encrypted,
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
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'FromTheRulesOfTheRound',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': rulesOf(stack, names) },
      },
    }),
  );
}
