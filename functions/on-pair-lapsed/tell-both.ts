import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

/** Tells who did not answer that the offer is over, and who said yes that we look for another. */
export const handler = onEvent('pair lapsed', async ({ pair: id }, tools) => {
  const pair = (await tools.store.get(pairKind, id))?.state;
  if (pair === undefined) return 'ignored';
  const letterFor = (answer: unknown) => (answer === undefined ? 'offer lapsed' : 'offer fell through');
  return askForLetters(
    [
      toPerson(pair.mentor, letterFor(pair.answers.mentor), id, { about: { pair: id } }),
      toPerson(pair.mentee, letterFor(pair.answers.mentee), id, { about: { pair: id } }),
    ],
    tools,
  );
});
