import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** Tells whoever did not say no that this pair will not be, and that we look for another. */
export const handler = onEvent('pair declined', async ({ pair: id }, tools) => {
  const pair = (await tools.store.get(pairKind, id))?.state;
  if (pair === undefined) return 'ignored';
  const others = [
    ...(pair.answers.mentor?.answer === 'no' ? [] : [pair.mentor]),
    ...(pair.answers.mentee?.answer === 'no' ? [] : [pair.mentee]),
  ];
  return askForLetters(
    others.map((person) => toPerson(person, 'offer fell through', id, { about: { pair: id } })),
    tools,
  );
});
