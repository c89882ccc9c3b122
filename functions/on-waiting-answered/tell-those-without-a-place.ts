import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { deskKind } from '../../shared/storage/kinds/desk.ts';

/** Tells those the operator saw, and nobody else, that there was no place. */
export const handler = onEvent('waiting answered', ({ time }, tools) =>
  askAllOnce(
    `no place ${time}`,
    tools,
    async (found) => {
      const turnedDown = found.get(deskKind, 'desk')?.state.turnedDown[time - 1] ?? [];
      return turnedDown.map(({ person, occasion }) => toPerson(person, 'no place', occasion));
    },
    [deskKind.key('desk')],
  ),
);
