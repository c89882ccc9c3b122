import { type Detail, event } from '../../events/catalogue.ts';
import { putOnAgenda } from '../../storage/changes/changes.ts';
import type { Unreadable } from '../../storage/kinds/stored.ts';
import { tellUnreadable } from '../attention/cannot-be-read.ts';
import type { Tools } from '../tools.ts';

const HOURS_TO_ANOTHER_VERSION = 1;

/**
 * A letter that another version of the code asked for, or that is about what only that one can read, waits on the agenda for as long as it
 * takes: the dead letters would be kept for fourteen days.
 */
export async function waitForAnotherVersion(letter: Detail<'letter requested'>, { about }: Unreadable, tools: Tools): Promise<void> {
  const { store, now, log } = tools;
  const moment = {
    at: now().add({ hours: HOURS_TO_ANOTHER_VERSION }),
    key: `letter of another version ${letter.recipient} ${letter.letter}`,
    event: event('letter requested', letter),
  };
  await store.commit({ at: now(), changes: [() => [putOnAgenda(moment)]], evenWhenClosed: true });
  log.info('LETTER_POSTPONED', { recipient: letter.recipient, letter: letter.letter });
  await tellUnreadable([about], tools);
}
