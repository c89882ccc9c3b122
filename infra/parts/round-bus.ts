import { Duration, type Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { SOURCE } from '../../shared/events/envelope.ts';

const ARCHIVE_DAYS = 30;

/** The round's own bus. What passes is kept for a month, so that it can be looked at or played again. */
export function addBus(stack: Stack, eventBusName: string): EventBus {
  const bus = new EventBus(stack, 'Bus', { eventBusName });
  bus.archive('Archive', { archiveName: eventBusName, eventPattern: { source: [SOURCE] }, retention: Duration.days(ARCHIVE_DAYS) });
  return bus;
}
