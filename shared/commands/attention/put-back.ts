import type { Attention } from '../../domain/attention.ts';
import { attentionKey } from '../../domain/attention.ts';
import { done } from '../../storage/changes/done.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import type { Found } from '../../storage/store.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey } from '../letter/ask-for-letters.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { nextDays, stillToAskFor } from './letters-of-the-day.ts';
import { waitsAgain } from './waits-again.ts';

type Again = {
  /** What is done, so that it is done once. */
  readonly what: string;
  readonly entry: Pick<Attention, 'subject' | 'reason' | 'occasion'>;
  readonly application: string;
  /** Whether it waits still, by what was read of the person. */
  readonly waits: (found: Found) => boolean;
  readonly evenWhenClosed?: boolean;
};

/** Puts something about a person on the operators' list, also where it was ticked off and is not done, with a letter of the day. */
export function putBackOnList({ what, entry, application, waits, evenWhenClosed = false }: Again, tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  return untilDone(async () => {
    const at = now();
    const days = nextDays(tools, at);
    const keys = [doneKind.key(what), applicationKind.key(application), attentionKind.key(attentionKey(entry))];
    const found = await store.getTogether([...keys, ...days.flat().map(ledgerKey)]);
    if (!waits(found) || found.get(doneKind, what) !== undefined) return 'ignored';
    const changes = [...waitsAgain(entry, found.get(attentionKind, attentionKey(entry)), at), done(what, at)];
    const outcome = await store.commit({ at, changes, letters: stillToAskFor(days, found), evenWhenClosed });
    if (outcome === 'committed') return 'handled';
    return outcome === 'round closed' ? outcome : 'too late';
  });
}
