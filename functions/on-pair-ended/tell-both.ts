import { askForLetters, ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { staysIn } from '../../shared/domain/pair/exchange.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/**
 * Tells the one who stays, in neutral words, that the pair has ended. The one who left hears only of what leaves their calendar. Whoever goes on
 * with somebody else hears of both in one letter, when there is somebody to meet.
 */
export const handler = onEvent('pair ended', async ({ pair: id, soonest }, tools) => {
  const letters = peopleOf(id).map((person) => toPerson(person, 'pair ended', id, { about: { pair: id }, before: soonest }));
  const found = await tools.store.getTogether([ref(pairKind, id), ...letters.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  if (pair === undefined || pair.ending?.why === 'swapped') return 'ignored';
  const stays = staysIn(pair);
  const wanted = letters.filter(({ recipient }) => stays === undefined || recipient.id !== pair[stays]);
  return askForLetters(notYetIn(found, wanted), tools);
});
