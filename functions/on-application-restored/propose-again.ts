import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { reckonsWith } from '../../shared/domain/matching/plan.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Counts somebody in again who was passed over while they had left. */
export const handler = onEvent('application restored', ({ application }, tools) =>
  proposeAgain((plan) => reckonsWith(plan, application), tools),
);
