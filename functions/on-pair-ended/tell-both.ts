import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells the one who stays, in neutral words, that the pair has ended. The one who left hears only of what leaves their calendar. */
export const handler = onEvent('pair ended', ({ pair, soonest }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) => toPerson(person, 'pair ended', pair, { about: { pair }, before: soonest })),
    tools,
  ),
);
