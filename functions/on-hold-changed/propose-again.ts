import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { reckonsWith } from '../../shared/domain/matching/plan.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds/application.ts';

/** Solves the rest again without somebody on hold, or with them once they are not. */
export const handler = onEvent('hold changed', async ({ application }, tools) => {
  const isHeld = (await tools.store.get(applicationKind, application))?.state.held !== undefined;
  return proposeAgain((plan) => reckonsWith(plan, application) !== isHeld, tools);
});
