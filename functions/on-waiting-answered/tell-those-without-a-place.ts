import { askAllOnce, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { boardKind } from '../../shared/storage/kinds/board.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Tells those the operator saw, and nobody else, that there was no place. */
export const handler = onEvent('waiting answered', ({ time }, tools) =>
  askAllOnce(
    `no place ${time}`,
    tools,
    async (found) => {
      const turnedDown = found.get(boardKind, 'board')?.state.turnedDown[time - 1] ?? [];
      return turnedDown.map(({ person, occasion }) => toPerson(person, 'no place', occasion));
    },
    [ref(boardKind, 'board')],
  ),
);
