import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { askBesideManager } from '../../shared/commands/letter/beside-manager.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Sends both the update for their calendars, and whoever books for the manager. */
export const handler = onEvent('meeting moved', ({ pair, meeting, version, soonest }, tools) => {
  const letters = peopleOf(pair).map((person) =>
    toPerson(person, 'meeting moved', `${pair} meeting ${meeting} v${version}`, { about: { pair, meeting, version }, before: soonest }),
  );
  return askBesideManager(pair, letters, tools);
});
