import { handledBy } from '../../shared/commands/act.ts';
import { actOnRound } from '../../shared/commands/round/act-on-round.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** From the kick-off on the round is running. */
export const handler = onEvent('kick-off due', async (_, tools) => handledBy(await actOnRound({ command: 'hold kick-off' }, tools)));
