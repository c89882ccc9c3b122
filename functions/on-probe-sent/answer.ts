import { answerProbe } from '../../shared/commands/probe/answer-probe.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Leaves word that the event came through, whatever stage the round is in. */
export const handler = onEvent('probe sent', async ({ probe }, tools) => {
  await answerProbe(probe, tools);
  return 'handled';
});
