import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { reckonsWith } from '../../shared/domain/matching/plan.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Finds another for whoever was proposed together with somebody who has left. */
export const handler = onEvent('withdrawal settled', ({ application }, tools) =>
  proposeAgain((plan) => !reckonsWith(plan, application), tools),
);
