import type { LetterName } from '../../shared/domain/letter.ts';
import { outcomeOf } from '../../shared/domain/meeting.ts';
import { type Detail, event } from '../../shared/events/catalogue.ts';
import { askForLetters, toPerson } from '../../shared/lambda/ask-for-letters.ts';
import { onEvent } from '../../shared/lambda/on-event.ts';
import { pairKind } from '../../shared/storage/kinds.ts';

type When = Detail<'meeting due'>['when'];

const LETTER: Readonly<Record<Exclude<When, 'still unreported'>, LetterName>> = {
  'week before': 'week before meeting',
  'day before': 'day before meeting',
  after: 'after meeting',
  unreported: 'meeting unreported',
};

/** Sends the guide a week ahead, the reminder a day ahead and the question afterwards; in the end a human being asks. */
export const handler = onEvent('meeting due', async ({ pair: id, meeting: number, version, when }, tools) => {
  const pair = (await tools.store.get(pairKind, id))?.state;
  const meeting = pair?.meetings.find((one) => one.number === number);
  if (pair?.status !== 'formed' || meeting?.status !== 'agreed' || meeting.version !== version) return 'ignored';
  if (when === 'still unreported') {
    if (outcomeOf(meeting) !== 'unreported') return 'ignored';
    const occasion = `meeting ${number} version ${version}`;
    const atRisk = event('pair at risk', { pair: id, risk: 'nobody reported', occasion });
    const outcome = await tools.store.commit({ at: tools.now(), events: [atRisk] });
    return outcome === 'round closed' ? 'round closed' : 'handled';
  }
  const people = (['mentor', 'mentee'] as const).filter((role) => meeting.reports[role] === undefined).map((role) => pair[role]);
  const occasion = `${id} meeting ${number} v${version}`;
  return askForLetters(
    people.map((person) => toPerson(person, LETTER[when], occasion, { about: { pair: id, meeting: number, version } })),
    tools,
  );
});
