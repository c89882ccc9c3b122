import type { Question } from '../../domain/visitor/question.ts';
import { change } from '../../storage/changes/changes.ts';
import { questionKind } from '../../storage/kinds/question.ts';
import { countAgainstNetworkLimit } from '../../storage/network-rate-limit.ts';
import { onTheList } from '../attention/put-on-list.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

type Asked = 'committed' | 'round closed' | 'network over its limit';

/** Where a question stands on the operators' list. */
export function questionEntry(id: string) {
  return { subject: { kind: 'round' }, reason: 'question asked', occasion: id } as const;
}

/** Keeps a question and puts it on the operators' list: all of it or nothing. `network` is the hash of where it comes from. */
export async function askQuestion(question: Question, network: string, tools: Tools): Promise<Asked> {
  return untilDone(async () => {
    const { at, letters, changes } = await onTheList(questionEntry(question.id), tools);
    const share = countAgainstNetworkLimit(network, at, 'questions');
    const outcome = await tools.store.commit({ at, letters, changes: [share, change(questionKind, undefined, question), ...changes] });
    return outcome === 'committed' || outcome === 'round closed' || outcome === 'network over its limit' ? outcome : 'too late';
  });
}

/** Counts a form that could not be taken as one of its network's share; says whether it had any left. */
export async function countFaultyForm(network: string, { store, now }: Tools): Promise<boolean> {
  const at = now();
  return (await store.commit({ at, changes: [countAgainstNetworkLimit(network, at, 'questions')], evenWhenClosed: true })) === 'committed';
}
