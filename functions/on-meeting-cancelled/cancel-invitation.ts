import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Takes the meeting out of both calendars. */
export const handler = onEvent('meeting cancelled', ({ pair, meeting, version, soonest }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) =>
      toPerson(person, 'meeting cancelled', `${pair} meeting ${meeting} v${version}`, {
        about: { pair, meeting, version },
        before: soonest,
      }),
    ),
    tools,
  ),
);
