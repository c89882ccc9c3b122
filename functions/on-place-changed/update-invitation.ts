import { toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { askBesideManager } from '../../shared/commands/letter/beside-manager.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells both where they meet now, and whoever books for the manager, with the update for their calendars. */
export const handler = onEvent('place changed', ({ pair, meeting, version, sequence, soonest }, tools) => {
  const letters = peopleOf(pair).map((person) =>
    toPerson(person, 'place changed', `${pair} meeting ${meeting} v${version} place ${sequence}`, {
      about: { pair, meeting, version, sequence },
      before: soonest,
    }),
  );
  return askBesideManager(pair, letters, tools);
});
