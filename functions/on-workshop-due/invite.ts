import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { membersOfPairs } from '../../shared/storage/members.ts';

/** Invites everybody in a pair to the closing workshop, and reminds them of it. */
export const handler = onEvent('workshop due', async ({ step }, tools) => {
  const letter = step === 'invitation' ? 'workshop invitation' : 'workshop reminder';
  const members = await membersOfPairs(tools.store);
  return askForLetters(
    members.map(({ person, pair }) => toPerson(person, letter, 'workshop', { about: { pair } })),
    tools,
  );
});
