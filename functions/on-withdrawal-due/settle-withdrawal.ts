import { handledBy } from '../../shared/commands/act.ts';
import { actOnApplication } from '../../shared/commands/application/act-on-application.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Makes a withdrawal final once the time to change one's mind has passed. */
export const handler = onEvent('withdrawal due', async ({ application, version }, tools) =>
  handledBy(await actOnApplication(application, { command: 'settle withdrawal', version }, tools)),
);
