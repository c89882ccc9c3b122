import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks both whether they want to meet. */
export const handler = onEvent('pair offered', ({ pair }, tools) =>
  askForLetters(
    pair.split('-').map((person) => toPerson(person, 'offer', pair, { about: { pair } })),
    tools,
  ),
);
