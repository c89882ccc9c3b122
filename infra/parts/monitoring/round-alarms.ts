import { type Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { actingOperators } from '../../../shared/round/contact.ts';
import { alarmsOf } from '../names.ts';
import { alarmRules, type Monitored } from './alarm-rules.ts';

/** Where each alarm's paragraph stands. */
const RUNBOOK = 'infra/RUNBOOK.md';

/** The round's alarms. An account pays for each figure they look at, but for the first ten. Each tells the operators by mail. */
export function addAlarms(stack: Stack, monitored: Monitored, key: IKey | undefined): void {
  const topic = new Topic(stack, 'AlarmTopic', {
    topicName: monitored.names.alarms,
    enforceSSL: true,
    ...(key === undefined ? {} : { masterKey: key }),
  });
  takeFromAlarms(topic, stack, monitored.names);
  for (const { email } of actingOperators(monitored.round)) topic.addSubscription(new EmailSubscription(email));
  Validations.of(topic).acknowledge({
    id: 'Serverless::Serverless-SNSRedrivePolicy',
    reason: 'Alarms go to operators by mail. One that does not arrive still stands red in CloudWatch, so there is nothing to send again.',
  });
  for (const rule of alarmRules(monitored)) {
    const alarm = new Alarm(stack, rule.id, {
      alarmName: `${monitored.names.stack} ${rule.paragraph}`,
      alarmDescription: `${rule.notices} What to do: ${RUNBOOK}#${anchorOf(rule.paragraph)}`,
      metric: rule.metric,
      threshold: rule.threshold,
      comparisonOperator: rule.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: rule.periods,
      datapointsToAlarm: rule.bad ?? rule.periods,
      treatMissingData: rule.missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}

/** A topic with a policy of its own takes nothing from anybody that the policy does not name, alarms of its own account among them. */
function takeFromAlarms(topic: Topic, stack: Stack, names: Monitored['names']): void {
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
