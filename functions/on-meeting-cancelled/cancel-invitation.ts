import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { askBesideManager } from '../../shared/commands/letter/beside-manager.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Takes the meeting out of both calendars, and of that of whoever books for the manager. */
export const handler = onEvent('meeting cancelled', ({ pair, meeting, version, soonest }, tools) => {
  const letters = peopleOf(pair).map((person) =>
    toPerson(person, 'meeting cancelled', `${pair} meeting ${meeting} v${version}`, {
      about: { pair, meeting, version },
      before: soonest,
    }),
  );
  return askBesideManager(pair, letters, tools);
});
