import middy from '@middy/core';
import { recordMailEvent } from '../../shared/commands/sending/record-mail-event.ts';
import { failuresLogged } from '../../shared/lambda/failures-logged.ts';
import { answersProbes } from '../../shared/lambda/probe/answers-probes.ts';
import { tryTable } from '../../shared/lambda/probe/try-table.ts';
import { theTools } from '../../shared/lambda/the-tools.ts';

/** Records what SES tells of a mail. */
export const handler = middy()
  .use(failuresLogged('record-mail-event'))
  .use(answersProbes(tryTable))
  .handler((incoming: unknown): Promise<void> => recordMailEvent(incoming, theTools()));
