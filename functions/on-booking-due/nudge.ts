import { openProposal } from '../../shared/domain/meeting.ts';
import { otherRole, type Pair } from '../../shared/domain/pair.ts';
import { nextToBook } from '../../shared/domain/pair-moments.ts';
import type { Detail } from '../../shared/events/catalogue.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { type Handled, onEvent } from '../../shared/lambda/on-event.ts';
import { putAtRisk } from '../../shared/lambda/put-at-risk.ts';
import type { Tools } from '../../shared/lambda/tools.ts';
import { pairKind } from '../../shared/storage/kinds/pair.ts';

type Due = Detail<'booking due'>;

/** Sees to it that the next meeting gets a time: the system asks, so that no student has to chase a manager. */
export const handler = onEvent('booking due', async (due, tools) => {
  const pair = (await tools.store.get(pairKind, due.pair))?.state;
  const meeting = pair === undefined ? undefined : nextToBook(pair);
  if (pair?.status !== 'formed' || meeting?.number !== due.meeting || meeting.version !== due.version) return 'ignored';
  const open = meeting.status === 'proposed' ? openProposal(meeting) : undefined;
  switch (due.step) {
    case 'nudge':
      return open === undefined ? askBoth(pair, due, tools) : 'ignored';
    case 'answer times': {
      if (open === undefined) return 'ignored';
      const occasion = `${pair.id} meeting ${due.meeting} ${open.proposedAt}`;
      return askForLetters([toPerson(pair[otherRole(open.by)], 'answer times', occasion, aboutIt(due))], tools);
    }
    case 'operators': {
      if (open !== undefined) return 'ignored';
      const occasion = `meeting ${due.meeting} version ${due.version}`;
      return putAtRisk({ pair: pair.id, risk: 'nobody booked', occasion }, tools);
    }
    case 'times unanswered': {
      if (open === undefined) return 'ignored';
      return putAtRisk({ pair: pair.id, risk: 'times unanswered', occasion: `meeting ${due.meeting} ${open.proposedAt}` }, tools);
    }
  }
});

function askBoth(pair: Pair, due: Due, tools: Tools): Promise<Handled> {
  const occasion = `${pair.id} meeting ${due.meeting} v${due.version}`;
  return askForLetters(
    [pair.mentor, pair.mentee].map((person) => toPerson(person, 'book meeting', occasion, aboutIt(due))),
    tools,
  );
}

function aboutIt({ pair, meeting, version }: Due) {
  return { about: { pair, meeting, version } };
}
