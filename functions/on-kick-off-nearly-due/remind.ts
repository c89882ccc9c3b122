import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { isRemindedOfKickOff, kickOffAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Reminds everybody in a pair of the kick-off, but for those who were invited just before; once for each day it is on. */
export const handler = onEvent('kick-off nearly due', (_, tools) => {
  const { round, store } = tools;
  const { date } = round.kickOff;
  return askAllOnce(`kick-off reminder ${date}`, tools, async () => {
    const before = stamp(kickOffAt(round));
    const members = (await pairMembers(store)).filter(({ since }) => isRemindedOfKickOff(since, round));
    return members.map(({ person, pair }) => toPerson(person, 'kick-off reminder', `kick-off ${date}`, { about: { pair }, before }));
  });
});
