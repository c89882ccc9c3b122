import { putAtRisk, riskKey } from '../../shared/commands/attention/put-at-risk.ts';
import { ledgerKey, notYetIn, toPerson } from '../../shared/commands/letter/ask-for-letters.ts';
import { askBesideManager } from '../../shared/commands/letter/beside-manager.ts';
import type { LetterRequest } from '../../shared/domain/letter.ts';
import { nextToBook } from '../../shared/domain/pair/booking-moments.ts';
import { openProposal, soonestTime } from '../../shared/domain/pair/meeting.ts';
import { otherRole } from '../../shared/domain/pair/pair.ts';
import { peopleOf } from '../../shared/domain/pair/pair-id.ts';
import type { Detail } from '../../shared/events/catalogue.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';
import { ref } from '../../shared/storage/ref.ts';

type Due = Detail<'booking due'>;

/** Sees to it that the next meeting gets a time: the system asks, so that no student has to chase a manager. */
export const handler = onEvent('booking due', async (due, tools) => {
  const letters = lettersOf(due);
  const risk = riskOf(due);
  const keys = [ref(pairKind, due.pair), ...letters.map(ledgerKey), ...(risk === undefined ? [] : [riskKey(risk)])];
  const found = await tools.store.getTogether(keys);
  const pair = found.get(pairKind, due.pair)?.state;
  const meeting = pair === undefined ? undefined : nextToBook(pair);
  if (pair?.status !== 'formed' || meeting?.number !== due.meeting || meeting.version !== due.version) return 'ignored';
  const open = meeting.status === 'proposed' ? openProposal(meeting) : undefined;
  const isMeant = 'proposedAt' in due ? open?.proposedAt === due.proposedAt : open === undefined;
  if (!isMeant) return 'ignored';
  if (risk !== undefined) return putAtRisk(risk, found, tools);
  const asked = open === undefined ? undefined : pair[otherRole(open.by)];
  const before = soonestTime([meeting], tools.now());
  const wanted = letters.filter(({ recipient }) => asked === undefined || recipient.id === asked).map((letter) => ({ ...letter, before }));
  return askBesideManager(due.pair, notYetIn(found, wanted), tools);
});

/** To both, although only one of them may have to answer: who that is stands in the pair. */
function lettersOf(due: Due): readonly LetterRequest[] {
  const { pair, meeting, version } = due;
  const about = { about: { pair, meeting, version } };
  const both = peopleOf(pair);
  switch (due.step) {
    case 'nudge':
      return both.map((person) => toPerson(person, 'book meeting', `${pair} meeting ${meeting} v${version}`, about));
    case 'answer times':
      return both.map((person) => toPerson(person, 'answer times', `${pair} meeting ${meeting} ${due.proposedAt}`, about));
    case 'operators':
    case 'times unanswered':
      return [];
  }
}

function riskOf(due: Due): Detail<'pair at risk'> | undefined {
  const { pair, meeting, version } = due;
  switch (due.step) {
    case 'operators':
      return { pair, risk: 'nobody booked', occasion: `meeting ${meeting} version ${version}` };
    case 'times unanswered':
      return { pair, risk: 'times unanswered', occasion: `meeting ${meeting} ${due.proposedAt}` };
    case 'nudge':
    case 'answer times':
      return undefined;
  }
}
