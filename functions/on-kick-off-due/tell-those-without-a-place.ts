import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { applicationKind } from '../../shared/storage/kinds.ts';

/** Gives everybody who is in no pair their answer: not this time, and how we chose. */
export const handler = onEvent('kick-off due', async (_, tools) => {
  const people = await tools.store.all(applicationKind, 'APPLICATIONS');
  const without = people.filter(({ state }) => state.status === 'confirmed' && state.pairs.length === 0);
  return askForLetters(
    without.map(({ state }) => toPerson(state.id, 'no place', 'no place')),
    tools,
  );
});
