import { type Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { actingOperators } from '../../../shared/round/contact.ts';
import { alarmsOf } from '../names.ts';
import { type Watched, worries } from './worries.ts';

/** Where each alarm's paragraph stands. */
const RUNBOOK = 'infra/RUNBOOK.md';

/** The round's alarms. An account pays for each figure they look at, but for the first ten. Each tells the operators by mail. */
export function addAlarms(stack: Stack, watched: Watched, key: IKey | undefined): void {
  const topic = new Topic(stack, 'AlarmTopic', {
    topicName: watched.names.alarms,
    enforceSSL: true,
    ...(key === undefined ? {} : { masterKey: key }),
  });
  takeFromAlarms(topic, stack, watched.names);
  for (const { email } of actingOperators(watched.round)) topic.addSubscription(new EmailSubscription(email));
  Validations.of(topic).acknowledge({
    id: 'Serverless::Serverless-SNSRedrivePolicy',
    reason: 'Alarms go to operators by mail. One that does not arrive still stands red in CloudWatch, so there is nothing to send again.',
  });
  for (const worry of worries(watched)) {
    const alarm = new Alarm(stack, worry.id, {
      alarmName: `${watched.names.stack} ${worry.paragraph}`,
      alarmDescription: `${worry.notices} What to do: ${RUNBOOK}#${anchorOf(worry.paragraph)}`,
      metric: worry.metric,
      threshold: worry.threshold,
      comparisonOperator: worry.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: worry.periods,
      datapointsToAlarm: worry.bad ?? worry.periods,
      treatMissingData: worry.missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}

/** A topic with a policy of its own takes nothing from anybody that the policy does not name, alarms of its own account among them. */
function takeFromAlarms(topic: Topic, stack: Stack, names: Watched['names']): void {
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'FromTheAlarmsOfTheRound',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': alarmsOf(stack, names) } },
    }),
  );
}

/** The address of a heading in a Markdown page. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '-');
}
