import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { workshopAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { hasWorkshop } from '../../shared/round/round-file.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Invites everybody in a pair to the closing workshop, and reminds them of it: again when it has been moved since. */
export const handler = onEvent('workshop due', async ({ step }, tools) => {
  const { round } = tools;
  if (!hasWorkshop(round)) return 'ignored';
  const { date } = round.workshop;
  const [letter, what, occasion] =
    step === 'invitation'
      ? (['workshop invitation', 'workshop invitation', 'workshop'] as const)
      : (['workshop reminder', `workshop reminder ${date}`, `workshop ${date}`] as const);
  return askAllOnce(what, tools, async () => {
    const before = stamp(workshopAt(round));
    const members = await pairMembers(tools.store);
    return members.map(({ person, pair }) => toPerson(person, letter, occasion, { about: { pair }, before }));
  });
});
