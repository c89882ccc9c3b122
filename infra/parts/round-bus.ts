import { Duration, type Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { SOURCE } from '../../shared/events/envelope.ts';
import { EVENT_ARCHIVE_DAYS } from '../../shared/round/retention.ts';

/** The round's own bus. What passes is kept for a while, so that it can be looked at or played again. */
export function addBus(stack: Stack, eventBusName: string): EventBus {
  const bus = new EventBus(stack, 'Bus', { eventBusName });
  bus.archive('Archive', { archiveName: eventBusName, eventPattern: { source: [SOURCE] }, retention: Duration.days(EVENT_ARCHIVE_DAYS) });
  return bus;
}
