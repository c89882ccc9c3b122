import type { Acted } from '../../domain/audit.ts';
import { changed, unchanged } from '../../domain/decision.ts';
import { type Letter, letterKey } from '../../domain/letter.ts';
import { sentAgain } from '../../domain/sent-again.ts';
import type { Operator } from '../../round/contact.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Sends a letter for the `times`-th time more. Its place in the ledger is taken for good, so each time is another occasion of it; the same
 * time asked for twice is sent once.
 */
export async function sendAgain(letter: Letter, times: number, tools: Tools, operator: Operator): Promise<Outcome<unknown>> {
  const request = sentAgain(letter, times);
  const acted: Acted = {
    operator: operator.id,
    act: 'sent letter again',
    about: { recipient: letter.recipient.id, letter: letterKey(request) },
  };
  return act(tools, { operator: acted }, async () => {
    const known = await tools.store.get(letterKind, { recipient: letter.recipient, key: letterKey(request) });
    const at = tools.now();
    if (known !== undefined) return { before: known, at, decision: unchanged, changes: () => [] };
    return { before: undefined, at, decision: changed(letter), letters: [request], changes: () => [] };
  });
}
