import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { isAskedAgain } from '../../shared/domain/gathering/coming.ts';
import { askedWhoComesAt, isRemindedOfKickOff, kickOffAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { type Guest, guests } from '../../shared/storage/guests.ts';

/**
 * Reminds everybody in a pair of the kick-off, once for each day it is on; of those who were invited just before, whoever has not said whether
 * they come.
 */
export const handler = onEvent('kick-off nearly due', (_, tools) => {
  const { round, store } = tools;
  const { date } = round.kickOff;
  return askAllOnce(`kick-off reminder ${date}`, tools, async () => {
    const before = stamp(kickOffAt(round));
    const state = await roundNow(tools);
    const hasNotSaid = ({ person, since }: Guest) =>
      isAskedAgain(person, askedWhoComesAt('kickOff', round, since, state), 'kickOff', round, tools.now());
    const reminded = (await guests(store)).filter((guest) => isRemindedOfKickOff(guest.since, round) || hasNotSaid(guest));
    return reminded.map(({ person, pair }) => toPerson(person.id, 'kick-off reminder', `kick-off ${date}`, { about: { pair }, before }));
  });
});
