import { handledBy } from '../../shared/commands/act.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Opens the call on its day. */
export const handler = onEvent('call due', async (_, tools) => handledBy(await actOnRound({ command: 'open call' }, tools)));
