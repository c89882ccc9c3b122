import { attentionKey } from '../../domain/attention.ts';
import { settle } from '../../storage/attention-list.ts';
import { removal } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import { recorded } from '../privacy/recorded.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';
import { questionEntry } from './ask-question.ts';

/** Takes away a question whose time is over, with the address; what waits for an answer on the operators' list goes with it. */
export async function forgetQuestion(id: string, tools: Tools): Promise<void> {
  const { store, now } = tools;
  const entry = attentionKey(questionEntry(id));
  await untilDone(async () => {
    const found = await store.getTogether([questionKind.key(id), attentionKind.key(entry)]);
    const before = found.get(questionKind, id);
    if (before === undefined) return 'committed';
    const at = now();
    const outcome = await store.commit({
      at,
      changes: [removal(questionKind, before), ...recorded('asked question', { questions: 1 }, at, tools), ...settle([entry], found, at)],
      evenWhenClosed: true,
    });
    return outcome === 'committed' ? outcome : 'too late';
  });
}
