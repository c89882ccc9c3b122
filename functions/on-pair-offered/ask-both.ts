import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { stamp } from '../../shared/domain/decision.ts';
import { offerEnds } from '../../shared/domain/pair/offer-time.ts';
import { aboutOffer, unanswered } from '../../shared/domain/pair/pair.ts';
import { offerId, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Asks both whether they want to meet; only one where the other goes on from another pair. */
export const handler = onEvent('pair offered', async (about, tools) => {
  const { pair } = about;
  const letters = peopleOf(pair).map((person) => toPerson(person, 'offer', offerId(about), { about: { pair } }));
  const found = await tools.store.getTogether([ref(pairKind, pair), ...letters.map(ledgerKey)]);
  const state = found.get(pairKind, pair)?.state;
  if (state?.status !== 'offered' || aboutOffer(state).offer !== about.offer) return 'ignored';
  const before = stamp(offerEnds(state, tools.round));
  const asked = letters.filter(({ recipient }) => unanswered(state).includes(recipient.id));
  return askForLetters(
    notYetIn(found, asked).map((letter) => ({ ...letter, before })),
    tools,
  );
});
