import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Start, Trigger } from '../../../functions/triggers.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import type { namesOf } from '../names.ts';
import type { Queues } from '../round-queues.ts';
import type { Web } from '../round-web.ts';

const HALF_AN_HOUR = Duration.minutes(30);
const FIVE = Duration.minutes(5);

export type Monitored = {
  readonly round: Round;
  readonly names: ReturnType<typeof namesOf>;
  readonly queues: Queues;
  readonly web: Web;
  readonly functions: ReadonlyMap<Trigger, LambdaFunction>;
  /** When the round was deployed first, in seconds of Unix time: before that nothing can have run. */
  readonly since: number;
  /** Counts what the round's own log says is stuck. */
  readonly stuck: IMetric;
};

/** What is measured, from where on it is too much, for how long, and what a participant would notice. */
export type AlarmRule = {
  readonly id: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly comparison?: ComparisonOperator;
  /** Of the last so many periods … */
  readonly periods: number;
  /** … so many must be bad. */
  readonly bad?: number;
  readonly missing?: TreatMissingData;
  readonly notices: string;
  readonly paragraph: string;
};

/** The rules of all alarms of a round: about what must go on by itself, what visitors meet, what becomes of mails. */
export function alarmRules(monitored: Monitored): readonly AlarmRule[] {
  return [...stuckAlarms(monitored), ...webAlarms(monitored), ...mailAlarms(monitored)];
}

/** What must go on by itself, and does not. */
function stuckAlarms({ queues, functions, since, stuck }: Monitored): readonly AlarmRule[] {
  const oldest = queues.letters.metricApproximateAgeOfOldestMessage({ period: FIVE, statistic: Stats.MAXIMUM });
  return [
    {
      id: 'Stuck',
      paragraph: 'Something is stuck',
      notices: 'Mails and what follows from one step to the next come late, or somebody has waited for a day for what was promised.',
      metric: stuck,
      threshold: 1,
      // Where little happens a letter fails for a quarter of an hour, rests with the dead letters, and fails again in the hour after.
      periods: 4,
      bad: 2,
    },
    {
      id: 'ClockStands',
      paragraph: 'The clock stands still',
      notices: 'Reminders do not go out and deadlines pass without anything happening.',
      metric: leastSince(
        since,
        'The tick that came least often',
        startedBy(functions, 'tick').map((lambda) => lambda.metricInvocations({ period: HALF_AN_HOUR, statistic: Stats.SUM })),
      ),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      // What comes every half hour may come just before and just after one.
      periods: 2,
      missing: TreatMissingData.BREACHING,
    },
    {
      id: 'LettersLate',
      paragraph: 'Letters are late',
      notices: 'Mails that should have gone out half an hour ago have not.',
      metric: oldest,
      threshold: Duration.minutes(30).toSeconds(),
      periods: 2,
    },
  ];
}

function webAlarms({ web }: Monitored): readonly AlarmRule[] {
  return [
    {
      id: 'PagesFail',
      paragraph: 'Pages fail',
      notices: 'People see “something went wrong” instead of the page; what they typed is kept by their browser alone.',
      metric: web.api.metricServerError({ period: FIVE, statistic: Stats.SUM }),
      threshold: 1,
      periods: 3,
      bad: 2,
    },
    {
      id: 'VisitorsTurnedAway',
      paragraph: 'Visitors are turned away',
      notices: 'So many come at once that some get no page and have to try again.',
      metric: web.turnedAway.with({ period: FIVE, statistic: Stats.SUM }),
      threshold: 1,
      periods: 3,
      bad: 2,
    },
  ];
}

/**
 * AWS looks at an account from 5 % bounces on, and stops it at twice that. For complaints, from 0.1 % on, there is no alarm: in a round of
 * a thousand mails that is one, and one stands on the operators' list as soon as it is told of.
 */
function mailAlarms({ names }: Monitored): readonly AlarmRule[] {
  return [
    {
      id: 'MailsBounce',
      paragraph: 'Mails bounce',
      notices: 'Several people never got their mail; if it goes on, AWS stops all mail of the account.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        dimensionsMap: { 'ses:configuration-set': names.configurationSet },
        period: Duration.hours(1),
        statistic: Stats.AVERAGE,
      }),
      threshold: 0.04,
      periods: 1,
    },
  ];
}

function startedBy(functions: Monitored['functions'], by: Start['by']): readonly LambdaFunction[] {
  return [...functions].filter(([trigger]) => trigger.start.by === by).map(([, lambda]) => lambda);
}

/** A half hour that began before `since` counts as good: an alarm that is made looks back at once, at a time when there was nothing. */
function leastSince(since: number, label: string, metrics: readonly Metric[]): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  // A function that did not run has no figure at all, which is nought.
  const figures = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`);
  const expression = `IF(EPOCH(m0) < ${since}, 1, MIN([${figures.join(', ')}]))`;
  return new MathExpression({ label, expression, usingMetrics, period: HALF_AN_HOUR });
}
