import middy from '@middy/core';
import * as z from 'zod/mini';
import type { Handled } from '../commands/handled.ts';
import { toolsNow } from '../commands/planned-tools.ts';
import type { Tools } from '../commands/tools.ts';
import type { Detail, EventName } from '../events/catalogue.ts';
import { fromEventBridge } from '../events/envelope.ts';
import { failuresLogged } from './failures-logged.ts';
import { isMeant } from './function-name.ts';
import { answersProbes, type Try } from './probe/answers-probes.ts';
import { tryTable } from './probe/try-table.ts';
import { theTools } from './the-tools.ts';

/** An event that is sent again is meant for the one function that failed. */
const sentAgain = z.object({ detail: z.object({ again: z.object({ only: z.string() }) }) });

/**
 * A function that reacts to one event. The event is checked before anything is done; one of another round is left alone. A reaction
 * may run twice for the same event and must come to the same. It goes by the plan the round has now.
 *
 * @param tries What it does with the table that others do not, for whoever asks whether its role allows it.
 */
export function onEvent<Name extends EventName>(
  name: Name,
  react: (detail: Detail<Name>, tools: Tools) => Promise<Handled>,
  ...tries: readonly Try[]
) {
  return middy()
    .use(failuresLogged(name))
    .use(answersProbes(tryTable, ...tries))
    .handler(async (incoming: unknown, context: { readonly functionName: string }): Promise<void> => {
      const tools = theTools();
      const { log, round } = tools;
      const again = sentAgain.safeParse(incoming);
      if (again.success && !isMeant(again.data.detail.again.only, context.functionName, round.id)) return;
      const envelope = fromEventBridge(name, incoming);
      const fields = { event: name, eventId: envelope.id };
      if (envelope.round !== round.id) return log.warn('EVENT_OF_ANOTHER_ROUND', fields);
      const handled = await react(envelope.detail, await toolsNow(tools));
      switch (handled) {
        case 'handled':
          return log.info('EVENT_HANDLED', fields);
        case 'ignored':
          return log.info('EVENT_IGNORED', fields);
        case 'round closed':
          return log.warn('EVENT_LATE', fields);
      }
    });
}
