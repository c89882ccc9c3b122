import { decideGoing, type Mailing, mailingLetters } from '../../domain/mailing/mailing.ts';
import { change } from '../../storage/changes/changes.ts';
import { mailingKind } from '../../storage/kinds/mailing.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import type { Handled } from '../handled.ts';
import { askAllOnce } from '../letter/ask-for-letters.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Asks for the letters of what an operator wrote, now that its time has come, unless it was called back. */
export function sendMailing(id: string, tools: Tools): Promise<Handled> {
  return askAllOnce(
    `mailing ${id}`,
    tools,
    async (found) => {
      const mailing = found.get(mailingKind, id);
      return mailing === undefined ? undefined : lettersOf(mailing, tools);
    },
    [mailingKind.key(id)],
  );
}

/** From here on it goes: whoever calls it back in the same moment is either first, or too late. */
async function lettersOf(read: Stored<Mailing>, tools: Tools) {
  const { store, now } = tools;
  let mailing: Stored<Mailing> | undefined = read;
  return untilDone(async () => {
    if (mailing === undefined || mailing.state.status === 'called back') return undefined;
    const decision = decideGoing(mailing.state);
    if (decision.outcome !== 'changed') return mailingLetters(mailing.state);
    const outcome = await store.commit({ at: now(), changes: [change(mailingKind, mailing, decision.next)] });
    if (outcome === 'committed') return mailingLetters(decision.next);
    if (outcome === 'round closed') return undefined;
    mailing = await store.get(mailingKind, read.state.id);
    return 'too late';
  });
}
