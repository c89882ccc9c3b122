import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { approvalKeys, approvedIn } from '../../shared/storage/approved.ts';

/** Tells those who were left without a pair that they are first in line when somebody says no. Nobody is left waiting without a word. */
export const handler = onEvent('pairs approved', ({ proposal }, tools) =>
  askAllOnce(
    `reserves of ${proposal}`,
    tools,
    async (found) => approvedIn(found, proposal, tools.now())?.reserves.map((person) => toPerson(person, 'reserve', 'reserve')),
    approvalKeys(proposal),
  ),
);
