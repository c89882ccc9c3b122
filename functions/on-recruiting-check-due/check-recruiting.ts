import { checkRecruiting } from '../../shared/commands/call/check-recruiting.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Looks whether enough students will have applied at the deadline, and says so when not. */
export const handler = onEvent('recruiting check due', ({ day }, tools) => checkRecruiting(day, tools));
