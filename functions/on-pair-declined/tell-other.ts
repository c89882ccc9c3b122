import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { goesOnIn } from '../../shared/domain/pair/exchange.ts';
import { offerId, peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Tells whoever did not say no that this pair will not be, and that we look for another. */
export const handler = onEvent('pair declined', async ({ pair: id, offer }, tools) => {
  const letters = peopleOf(id).map((person) =>
    toPerson(person, 'offer fell through', offerId({ pair: id, offer }), { about: { pair: id } }),
  );
  const found = await tools.store.getTogether([ref(pairKind, id), ...letters.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  if (pair === undefined) return 'ignored';
  const saidNo = ROLES.filter((role) => pair.answers[role]?.answer === 'no').map((role) => pair[role]);
  const notAsked = ROLES.filter((role) => goesOnIn(pair, role)).map((role) => pair[role]);
  const wanted = letters.filter(({ recipient }) => ![...saidNo, ...notAsked].includes(recipient.id));
  return askForLetters(notYetIn(found, wanted), tools);
});
