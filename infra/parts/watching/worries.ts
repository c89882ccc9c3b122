import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Start, Trigger } from '../../../functions/triggers.ts';
import type { Round } from '../../../shared/round/round-file.ts';
import type { namesOf } from '../names.ts';
import type { Queues } from '../round-queues.ts';
import type { Web } from '../round-web.ts';

const HALF_AN_HOUR = Duration.minutes(30);
const QUARTER = Duration.minutes(15);
const FIVE = Duration.minutes(5);

export type Watched = {
  readonly round: Round;
  readonly names: ReturnType<typeof namesOf>;
  readonly queues: Queues;
  readonly web: Web;
  readonly functions: ReadonlyMap<Trigger, LambdaFunction>;
  /** When the round was deployed first, in seconds of Unix time: before that nothing can have run. */
  readonly since: number;
};

/** What is measured, from where on it is too much, for how long, and what a participant would notice. */
export type Worry = {
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

/** All there is to worry about in a round: what must go on by itself, what visitors meet, what becomes of mails. */
export function worries(watched: Watched): readonly Worry[] {
  return [...stuckWorries(watched), ...webWorries(watched), ...mailWorries(watched)];
}

/** What must go on by itself, and does not. */
function stuckWorries({ queues, functions, since }: Watched): readonly Worry[] {
  const ticks = startedBy(functions, 'tick');
  const relays = startedBy(functions, 'outbox');
  const core = [...ticks, ...relays, ...startedBy(functions, 'letters queue'), ...startedBy(functions, 'mail event')];
  const oldest = queues.letters.metricApproximateAgeOfOldestMessage({ period: FIVE, statistic: Stats.MAXIMUM });
  return [
    {
      id: 'DeadLettersStay',
      paragraph: 'Dead letters stay',
      notices: 'Somebody has waited for a day for something that was promised: a receipt, an answer, an invitation.',
      metric: sumOf('Dead letters', [
        queues.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.hours(1), statistic: Stats.MAXIMUM }),
        queues.deadLetters.metricApproximateNumberOfMessagesNotVisible({ period: Duration.hours(1), statistic: Stats.MAXIMUM }),
      ]),
      threshold: 1,
      periods: 24,
    },
    {
      id: 'ClockStands',
      paragraph: 'The clock stands still',
      notices: 'Reminders do not go out and deadlines pass without anything happening.',
      metric: leastSince(
        since,
        'The tick that came least often',
        ticks.map((lambda) => lambda.metricInvocations({ period: HALF_AN_HOUR, statistic: Stats.SUM })),
      ),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      // What comes every half hour may come just before and just after one.
      periods: 2,
      missing: TreatMissingData.BREACHING,
    },
    {
      id: 'CoreFails',
      paragraph: 'A core function fails',
      notices: 'Mails and what follows from one step to the next come late.',
      metric: sumOf(
        'Errors of what everything depends on',
        core.map((lambda) => lambda.metricErrors({ period: QUARTER, statistic: Stats.SUM })),
      ),
      threshold: 1,
      // Where little happens the same letter fails for a quarter, and the next time in the quarter after next.
      periods: 4,
      bad: 2,
    },
    {
      id: 'EventsLate',
      paragraph: 'Events are late',
      notices: 'People press a button and the mail that should follow does not come.',
      metric: greatestOf(
        'Age of the oldest event, in milliseconds',
        relays.map((lambda) => lambda.metric('IteratorAge', { period: FIVE, statistic: Stats.MAXIMUM })),
      ),
      threshold: FIVE.toMilliseconds(),
      periods: 2,
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

function webWorries({ web, functions }: Watched): readonly Worry[] {
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
      metric: sumOf('Requests over the rate of the API, and those that found no free function', [
        web.turnedAway.with({ period: FIVE, statistic: Stats.SUM }),
        ...startedBy(functions, 'request').map((lambda) => lambda.metricThrottles({ period: FIVE, statistic: Stats.SUM })),
      ]),
      threshold: 1,
      periods: 3,
      bad: 2,
    },
  ];
}

/** AWS looks at an account from 5 % bounces and 0.1 % complaints on, and stops it at twice the first and five times the second. */
function mailWorries({ names }: Watched): readonly Worry[] {
  const reputation = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': names.configurationSet },
      period: Duration.hours(1),
      statistic: Stats.AVERAGE,
    });
  return [
    {
      id: 'MailsBounce',
      paragraph: 'Mails bounce',
      notices: 'Several people never got their mail; if it goes on, AWS stops all mail of the round.',
      metric: reputation('Reputation.BounceRate'),
      threshold: 0.04,
      periods: 1,
    },
    {
      id: 'MailsAreCalledSpam',
      paragraph: 'Mails are called spam',
      notices: 'People mark our mails as spam, so others find them there; if it goes on, AWS stops all mail of the round.',
      metric: reputation('Reputation.ComplaintRate'),
      threshold: 0.0008,
      periods: 1,
    },
  ];
}

function startedBy(functions: Watched['functions'], by: Start['by']): readonly LambdaFunction[] {
  return [...functions].filter(([trigger]) => trigger.start.by === by).map(([, lambda]) => lambda);
}

function named(metrics: readonly Metric[]): Readonly<Record<string, Metric>> {
  return Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
}

function periodOf(metrics: readonly Metric[]): Duration {
  return metrics[0]?.period ?? FIVE;
}

function sumOf(label: string, metrics: readonly Metric[]): MathExpression {
  return expression(label, metrics, (names) => names.join(' + '));
}

/** A half hour that began before `since` counts as good: an alarm that is made looks back at once, at a time when there was nothing. */
function leastSince(since: number, label: string, metrics: readonly Metric[]): MathExpression {
  return expression(label, metrics, (names) => `IF(EPOCH(m0) < ${since}, 1, MIN([${names.join(', ')}]))`);
}

function greatestOf(label: string, metrics: readonly Metric[]): MathExpression {
  return expression(label, metrics, (names) => `MAX([${names.join(', ')}])`);
}

function expression(label: string, metrics: readonly Metric[], of: (names: readonly string[]) => string): MathExpression {
  const usingMetrics = named(metrics);
  // A function that did not run has no figure at all, which is nought of everything.
  const names = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`);
  return new MathExpression({ label, expression: of(names), usingMetrics, period: periodOf(metrics) });
}
