import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the one who stays, in neutral words, that the pair has ended. The one who left gets no letters. */
export const handler = onEvent('pair ended', ({ pair, soonest }, tools) =>
  askForLetters(
    pair.split('-').map((person) => toPerson(person, 'pair ended', pair, { about: { pair }, before: soonest })),
    tools,
  ),
);
