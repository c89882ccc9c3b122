import { remindOfRequest } from '../../shared/commands/rights/remind-of-request.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Reminds the operators of what somebody asked about their own data, before the month to answer is over. */
export const handler = onEvent('request due', ({ application, request, time }, tools) =>
  remindOfRequest(application, request, time, tools),
);
