import { ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { askBesideManager } from '../../shared/commands/letter/beside-manager.ts';
import { openProposal, soonestTime } from '../../shared/domain/pair/meeting.ts';
import { otherRole } from '../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

/** Asks the other one which of the proposed times suits. */
export const handler = onEvent('times proposed', async ({ pair: id, meeting: number, version, proposedAt }, tools) => {
  const occasion = `${id} meeting ${number} ${proposedAt}`;
  const letters = peopleOf(id).map((person) =>
    toPerson(person, 'times proposed', occasion, { about: { pair: id, meeting: number, version, proposedAt } }),
  );
  const found = await tools.store.getTogether([ref(pairKind, id), ...letters.map(ledgerKey)]);
  const pair = found.get(pairKind, id)?.state;
  const meeting = pair?.meetings.find((one) => one.number === number);
  const open = meeting === undefined ? undefined : openProposal(meeting);
  if (pair === undefined || meeting === undefined || open?.proposedAt !== proposedAt) return 'ignored';
  const before = soonestTime([meeting], tools.now());
  const wanted = letters.filter(({ recipient }) => recipient.id === pair[otherRole(open.by)]).map((letter) => ({ ...letter, before }));
  return askBesideManager(id, notYetIn(found, wanted), tools);
});
