import { stamp } from '../../shared/domain/decision.ts';
import { kickOffAt } from '../../shared/domain/round-state.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Introduces the two: who, why you two, how to start, the guide to the first meeting. */
export const handler = onEvent('pair formed', ({ pair }, tools) =>
  askForLetters(
    pair.split('-').map((person) => toPerson(person, 'introduction', pair, { about: { pair }, before: stamp(kickOffAt(tools.round)) })),
    tools,
  ),
);
