import { proposeAgain } from '../../shared/commands/matching/propose-again.ts';
import { reckonsWith } from '../../shared/domain/matching/plan.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Solves the rest again when there is somebody new to count in, or somebody to count in otherwise. */
export const handler = onEvent('answers changed', ({ application, time }, tools) =>
  proposeAgain((plan) => time === 0 && reckonsWith(plan, application), tools, `answers ${application} ${time}`),
);
