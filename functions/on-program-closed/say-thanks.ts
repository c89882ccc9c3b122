import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Thanks everybody who was in a pair to the end. */
export const handler = onEvent('program closed', (_, tools) =>
  askAllOnce('thanks', tools, async () => {
    const members = await pairMembers(tools.store);
    return members.map(({ person, pair, held }) => toPerson(person, 'thanks', 'closing', { about: { pair, held } }));
  }),
);
