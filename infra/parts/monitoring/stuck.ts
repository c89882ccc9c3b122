import { Duration, type Stack } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Start, Trigger } from '../../../functions/triggers.ts';
import type { LogCode } from '../../../shared/commands/log-lines.ts';
import type { namesOf } from '../names.ts';

/** Everything depends on these. Other functions end with the dead letters when they fail, and one of these sends them again. */
const CORE: readonly Start['by'][] = ['tick', 'outbox', 'letters queue', 'mail event'];

/** Lines that are no failure of the function that writes them, but tell of what has not gone on as it should. */
const TELLING: readonly LogCode[] = ['OUTBOX_SWEPT'];

/** How Lambda itself says that a run did not end well, where the function could say nothing: out of time, of memory, not even loaded. */
const BY_LAMBDA = ['error', 'timeout', 'failure'];

const METRIC = 'Stuck';

/**
 * Counts the lines in which core functions say that they failed or that something is stuck: a dead letter a day old, events the stream
 * did not deliver. It is a figure only while there is such a line, so it costs nothing while all is well, and one alarm watches it
 * where each function and queue would need its own.
 */
export function countStuck(stack: Stack, functions: ReadonlyMap<Trigger, LambdaFunction>, names: ReturnType<typeof namesOf>): IMetric {
  const metric = { metricNamespace: names.stack, metricName: METRIC };
  for (const [{ start }, lambda] of functions) {
    if (!CORE.includes(start.by)) continue;
    new MetricFilter(lambda.node.scope ?? stack, METRIC, {
      ...metric,
      logGroup: lambda.logGroup,
      filterPattern: FilterPattern.any(
        FilterPattern.stringValue('$.level', '=', 'ERROR'),
        FilterPattern.stringValue('$.level', '=', 'FATAL'),
        ...BY_LAMBDA.map((status) => FilterPattern.stringValue('$.record.status', '=', status)),
        ...TELLING.map((code) => FilterPattern.stringValue('$.code', '=', code)),
      ),
      metricValue: '1',
    });
  }
  return new Metric({ namespace: names.stack, metricName: METRIC, statistic: Stats.SUM, period: Duration.minutes(30) });
}
