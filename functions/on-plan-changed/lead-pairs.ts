import { toolsNow } from '../../shared/commands/planned-tools.ts';
import { leadPairsByPlan } from '../../shared/commands/round/lead-pairs-by-plan.ts';
import { forgetRound } from '../../shared/commands/round/round-now.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** What lies ahead of each pair follows the new plan. */
export const handler = onEvent('plan changed', async ({ number }, tools) => {
  forgetRound(tools);
  return leadPairsByPlan(number, await toolsNow(tools));
});
