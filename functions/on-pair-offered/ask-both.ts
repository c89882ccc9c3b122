import { askForLetters, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { offerEnds } from '../../shared/domain/pair/offer-time.ts';
import { offerId, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';

/** Asks both whether they want to meet. */
export const handler = onEvent('pair offered', (about, tools) => {
  const { pair } = about;
  // Offered a moment ago; when this comes late, the offer ends a little sooner.
  const before = stamp(offerEnds({ offeredAt: stamp(tools.now()) }, tools.round));
  return askForLetters(
    peopleOf(pair).map((person) => toPerson(person, 'offer', offerId(about), { about: { pair }, before })),
    tools,
  );
});
