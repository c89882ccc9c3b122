import { Duration, type Stack } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from './worries.ts';

const WIDE = 24;
const HALF = 12;
const HOUR = Duration.hours(1);

/** One page for whoever looks after the round: the alarms, what came in, what went out, what waits. */
export function addDashboard(stack: Stack, { names, queues, web }: Watched, alarms: readonly Alarm[]): void {
  const mails = (metricName: string, label: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': names.configurationSet },
      statistic: Stats.SUM,
      period: HOUR,
      label,
    });
  const waiting = { statistic: Stats.MAXIMUM, period: HOUR };
  const counted = { statistic: Stats.SUM, period: HOUR };
  new Dashboard(stack, 'Dashboard', {
    dashboardName: names.dashboard,
    defaultInterval: Duration.days(7),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: WIDE, height: 4 })],
      [
        new GraphWidget({
          title: 'Pages',
          width: HALF,
          left: [web.api.metricCount({ ...counted, label: 'Requests' }), web.api.metricServerError({ ...counted, label: 'Failed' })],
        }),
        new GraphWidget({
          title: 'Mails',
          width: HALF,
          left: [mails('Send', 'Sent'), mails('Delivery', 'Delivered'), mails('Bounce', 'Bounced'), mails('Complaint', 'Called spam')],
        }),
      ],
      [
        new GraphWidget({
          title: 'What waits',
          width: WIDE,
          left: [
            queues.letters.metricApproximateNumberOfMessagesVisible({ ...waiting, label: 'Letters' }),
            queues.deadLetters.metricApproximateNumberOfMessagesVisible({ ...waiting, label: 'Dead letters' }),
          ],
        }),
      ],
    ],
  });
}
