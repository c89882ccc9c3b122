import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells both that their pause is over, and what is next. */
export const handler = onEvent('pause due', async ({ pair, pause, version }, tools) => {
  return askForLetters(
    peopleOf(pair).map((person) =>
      toPerson(person, 'pause over', `${pair} pause ${pause} v${version}`, { about: { pair, pause, version } }),
    ),
    tools,
  );
});
