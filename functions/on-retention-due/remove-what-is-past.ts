import { removeWhatIsPast } from '../../shared/commands/privacy/remove-what-is-past.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { tryRemovingAudit, tryRemovingPeople } from '../../shared/lambda/probe/try-table.ts';

/** Removes what has been kept for as long as the round keeps it, and says on the agenda when to look again. */
export const handler = onEvent('retention due', ({ look }, tools) => removeWhatIsPast(look, tools), tryRemovingPeople, tryRemovingAudit);
