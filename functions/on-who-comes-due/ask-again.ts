import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { roundNow } from '../../shared/commands/round/round-now.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { isAskedAgain } from '../../shared/domain/gathering/coming.ts';
import { askedWhoComesAt, gatheringAt } from '../../shared/domain/round-state.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { guests } from '../../shared/storage/guests.ts';

/** Asks those in a pair who have not said whether they come, but for those who were asked just before; once for each time it is on. */
export const handler = onEvent('who comes due', async ({ gathering }, tools) => {
  const { round } = tools;
  const startsAt = gatheringAt(gathering, round);
  if (startsAt === undefined) return 'ignored';
  const before = stamp(startsAt);
  return askAllOnce(`who comes ${gathering} ${before}`, tools, async () => {
    const state = await roundNow(tools);
    const unsaid = (await guests(tools.store)).filter(({ person, since }) =>
      isAskedAgain(person, askedWhoComesAt(gathering, round, since, state), gathering, round, tools.now()),
    );
    return unsaid.map(({ person, pair }) =>
      toPerson(person.id, 'coming unsaid', `${gathering} ${before}`, { about: { pair, gathering }, before }),
    );
  });
});
