import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks both, each for themselves, how it is going. */
export const handler = onEvent('pulse due', ({ pair, pulse }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) => toPerson(person, 'pulse', `${pair} pulse ${pulse}`, { about: { pair, pulse } })),
    tools,
  ),
);
