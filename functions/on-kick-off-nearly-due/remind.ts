import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { kickOffAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Whoever was invited no longer ago than this still knows. */
const DAYS_INVITED = 7;

/** Reminds everybody in a pair of the kick-off; once for each day it is on. */
export const handler = onEvent('kick-off nearly due', (_, tools) => {
  const { round, store, now } = tools;
  const { date } = round.kickOff;
  return askAllOnce(`kick-off reminder ${date}`, tools, async () => {
    const lately = stamp(now().subtract({ hours: 24 * DAYS_INVITED }));
    const members = (await pairMembers(store)).filter(({ since }) => since <= lately);
    const before = stamp(kickOffAt(round));
    return members.map(({ person, pair }) => toPerson(person, 'kick-off reminder', `kick-off ${date}`, { about: { pair }, before }));
  });
});
