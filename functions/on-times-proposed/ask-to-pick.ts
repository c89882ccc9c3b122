import { openProposal } from '../../shared/domain/meeting.ts';
import { otherRole } from '../../shared/domain/pair.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds.ts';

/** Asks the other one which of the proposed times suits. */
export const handler = onEvent('times proposed', async ({ pair: id, meeting: number, version }, tools) => {
  const pair = (await tools.store.get(pairKind, id))?.state;
  const meeting = pair?.meetings.find((one) => one.number === number);
  const open = meeting === undefined ? undefined : openProposal(meeting);
  if (pair === undefined || open === undefined) return 'ignored';
  const occasion = `${id} meeting ${number} ${open.proposedAt}`;
  return askForLetters(
    [toPerson(pair[otherRole(open.by)], 'times proposed', occasion, { about: { pair: id, meeting: number, version } })],
    tools,
  );
});
