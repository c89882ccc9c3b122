import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Tells both that they pause. Where a meeting was called off for it, the letter that says so tells of the pause. */
export const handler = onEvent('pair paused', async ({ pair, pause, version, callsOff }, tools) => {
  if (callsOff) return 'ignored';
  return askForLetters(
    peopleOf(pair).map((person) =>
      toPerson(person, 'pair paused', `${pair} pause ${pause} v${version}`, { about: { pair, pause, version } }),
    ),
    tools,
  );
});
