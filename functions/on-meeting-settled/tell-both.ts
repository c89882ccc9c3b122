import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells both what the operators have said of their meeting. */
export const handler = onEvent('meeting settled', ({ pair, meeting, version, held, settledAt }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) =>
      toPerson(person, 'meeting noted', `${pair} meeting ${meeting} settled ${settledAt}`, {
        about: { pair, meeting, version, settled: held },
      }),
    ),
    tools,
  ),
);
