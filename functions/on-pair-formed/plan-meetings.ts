import { handledBy } from '../../shared/commands/act.ts';
import { actOnPair } from '../../shared/commands/pair/act-on-pair.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Plans the pair's meetings: the weeks they are meant for, around public holidays and exams. */
export const handler = onEvent('pair formed', async ({ pair }, tools) =>
  handledBy(await actOnPair(pair, { command: 'plan meetings' }, tools)),
);
