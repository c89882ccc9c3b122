import { attentionKey, holdOver } from '../../domain/attention.ts';
import { done } from '../../storage/changes/done.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import type { Handled } from '../handled.ts';
import { ledgerKey } from '../letter/ask-for-letters.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { nextDays, stillToAskFor } from './letters-of-the-day.ts';
import { waitsAgain } from './waits-again.ts';

/** Puts somebody on the operators' list whose day to look again has come and who is on hold still, with a letter of the day. */
export function lookAgain(application: string, hold: number, time: number, tools: Tools): Promise<Handled> {
  const { store, now } = tools;
  const entry = holdOver(application, hold);
  const what = `looked again at ${application} ${hold} ${time}`;
  return untilDone(async () => {
    const at = now();
    const days = nextDays(tools, at);
    const keys = [doneKind.key(what), applicationKind.key(application), attentionKind.key(attentionKey(entry))];
    const found = await store.getTogether([...keys, ...days.flat().map(ledgerKey)]);
    const person = found.get(applicationKind, application)?.state;
    const isOver = person?.held === undefined || person.holds !== hold || person.status === 'left';
    if (isOver || found.get(doneKind, what) !== undefined) return 'ignored';
    const changes = [...waitsAgain(entry, found.get(attentionKind, attentionKey(entry)), at), done(what, at)];
    const outcome = await store.commit({ at, changes, letters: stillToAskFor(days, found) });
    if (outcome === 'committed') return 'handled';
    return outcome === 'round closed' ? outcome : 'too late';
  });
}
