import { lookAtErasure } from '../../shared/commands/privacy/look-at-erasure.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingPeople } from '../../shared/lambda/probe/try-table.ts';

/** Lets somebody go who wanted to be erased: out of the round and calendars, with a last letter, and then erased. */
export const handler = onEvent(
  'erasure due',
  ({ application, erasure, look }, tools) => lookAtErasure(application, erasure, look, tools),
  tryRemovingPeople,
);
