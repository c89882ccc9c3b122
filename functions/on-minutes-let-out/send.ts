import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { beforehandSaid } from '../../shared/commands/workshop/say-beforehand.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairMembers } from '../../shared/storage/pair-members.ts';

/** Sends the minutes of the closing workshop to everybody in a pair who asked for them. */
export const handler = onEvent('minutes let out', (_, tools) =>
  askAllOnce('minutes', tools, async () => {
    const [said, members] = await Promise.all([beforehandSaid(tools), pairMembers(tools.store)]);
    const pairOf = new Map(members.map(({ person, pair }) => [person, pair]));
    return said.flatMap(({ person, wantsMinutes }) => {
      const pair = pairOf.get(person);
      return wantsMinutes && pair !== undefined ? [toPerson(person, 'workshop minutes', 'workshop', { about: { pair } })] : [];
    });
  }),
);
