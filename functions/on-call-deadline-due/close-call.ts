import { actOnRound, handledBy } from '../../shared/lambda/acts.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Closes the call after the deadline and its grace, unless the deadline has been moved since. */
export const handler = onEvent('call deadline due', async ({ deadline }, tools) =>
  handledBy(await actOnRound({ command: 'close call', deadline }, tools)),
);
