import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { goesOnIn } from '../../shared/domain/pair/exchange.ts';
import { aboutOffer } from '../../shared/domain/pair/pair.ts';
import { offerId, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

const LETTERS = ['offer lapsed', 'offer fell through'] as const;

/** Tells who did not answer that the offer is over, and who said yes that we look for another. */
export const handler = onEvent('pair lapsed', async ({ pair: id, offer }, tools) => {
  const occasion = offerId({ pair: id, offer });
  const letters = peopleOf(id).flatMap((person) => LETTERS.map((letter) => toPerson(person, letter, occasion, { about: { pair: id } })));
  const found = await tools.store.getTogether([ref(pairKind, id), ...letters.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  // Who was asked once more meanwhile has that to answer.
  if (pair === undefined || aboutOffer(pair).offer !== offer) return 'ignored';
  const answered = ROLES.filter((role) => pair.answers[role] !== undefined).map((role) => pair[role]);
  const notAsked = ROLES.filter((role) => goesOnIn(pair, role)).map((role) => pair[role]);
  const wanted = letters
    .filter(({ recipient }) => !notAsked.includes(recipient.id))
    .filter(({ recipient, letter }) => answered.includes(recipient.id) === (letter === 'offer fell through'));
  return askForLetters(notYetIn(found, wanted), tools);
});
