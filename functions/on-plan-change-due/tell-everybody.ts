import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { forgetRound } from '../../shared/commands/round/round-now.ts';
import { tellOfPlan } from '../../shared/commands/round/tell-of-plan.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells everybody who was told another plan what holds now. */
export const handler = onEvent('plan change due', async ({ telling }, tools) => {
  forgetRound(tools);
  return tellOfPlan(telling, await toolsNow(tools));
});
