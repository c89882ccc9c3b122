import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { membersOfPairs } from '../../shared/storage/members.ts';

/** Invites everybody in a pair to the closing workshop, and reminds them of it. */
export const handler = onEvent('workshop due', ({ step }, tools) =>
  askAllOnce(`workshop ${step}`, tools, async () => {
    const letter = step === 'invitation' ? 'workshop invitation' : 'workshop reminder';
    const before = stamp(workshopAt(tools.round));
    const members = await membersOfPairs(tools.store);
    return members.map(({ person, pair }) => toPerson(person, letter, 'workshop', { about: { pair }, before }));
  }),
);
