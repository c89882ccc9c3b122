import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { wantingMinutes } from '../../shared/commands/workshop/say-beforehand.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Sends the minutes of the closing workshop to everybody who asked for them. */
export const handler = onEvent('minutes let out', (_, tools) =>
  askAllOnce('minutes', tools, async () =>
    (await wantingMinutes(tools)).map(({ person, pair }) => toPerson(person, 'workshop minutes', 'workshop', { about: { pair } })),
  ),
);
