import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells both where they meet now, with the update for their calendars. */
export const handler = onEvent('place changed', ({ pair, meeting, version, sequence, soonest }, tools) =>
  askForLetters(
    peopleOf(pair).map((person) =>
      toPerson(person, 'place changed', `${pair} meeting ${meeting} v${version} place ${sequence}`, {
        about: { pair, meeting, version, sequence },
        before: soonest,
      }),
    ),
    tools,
  ),
);
