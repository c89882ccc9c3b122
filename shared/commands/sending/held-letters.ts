import { createHash } from 'node:crypto';
import { attentionKey, restoredEntry } from '../../domain/attention.ts';
import { refused, stamp } from '../../domain/decision.ts';
import { dropped, HELD_BACK, type Letter, letterKey, recipientText } from '../../domain/letter.ts';
import { isAway, type RoundState, restored, settledIn } from '../../domain/round-state.ts';
import { settle } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { changeLetter } from '../../storage/changes/letter-changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { letterKind } from '../../storage/kinds/letter.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import type { Stored } from '../../storage/kinds/stored.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Says that the table was taken back to an earlier moment: what it asks for now SES may have been given before, and people it knows may
 * have left since. So no letter goes from here on, and the operators' list says so, until one of them lets the letters go.
 */
export function markRestored(tools: Tools, by: By): Promise<Outcome<RoundState>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const decision = restored(before.state, at);
    return {
      before,
      at,
      decision,
      evenWhenClosed: true,
      changes: (next) => [
        change(roundKind, before, next),
        change(attentionKind, undefined, { ...restoredEntry(stamp(at)), since: stamp(at) }),
      ],
    };
  });
}

/** The letters that wait, oldest first, as the list of letters knows them: it may lag a moment behind. */
export async function waitingLetters({ store }: Pick<Tools, 'store'>): Promise<readonly Stored<Letter>[]> {
  const all = await store.all(letterKind);
  return all.filter(({ state }) => state.status === 'requested' || state.status === 'claimed');
}

/** One letter as a form names it. */
export function letterName(letter: Letter): string {
  return `${recipientText(letter.recipient)} ${letterKey(letter)}`;
}

/** Which letters somebody has seen, in a word: the same for the same letters. */
export function seenMark(waiting: readonly Stored<Letter>[]): string {
  const names = waiting.map(({ state }) => letterName(state)).sort();
  return createHash('sha256').update(names.join('\n')).digest('base64url');
}

/** Takes back letters that are held. Only while they are: one that may be under way cannot be taken back. */
export async function dropHeld(letters: readonly Stored<Letter>[], tools: Tools, by: By): Promise<Outcome<RoundState>> {
  const outcome = await act<RoundState>(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined || !isAway(before.state, tools.table)) return refused('not at this stage');
    // Nothing about the round changes, but the audit says who did it.
    const decision = { outcome: 'changed', next: before.state, events: [] } as const;
    return { before, at: tools.now(), decision, evenWhenClosed: true, changes: () => [] };
  });
  if (outcome.outcome === 'refused') return outcome;
  for (const letter of letters) {
    const changes = changeLetter(letter, dropped(letter.state, HELD_BACK));
    await tools.store.commit({ at: tools.now(), changes, evenWhenClosed: true });
  }
  return outcome;
}

/** Lets the letters go that wait, if they are those that were seen. They go within the hour, each when it may. */
export function letLettersGo(seen: string, tools: Tools, by: By): Promise<Outcome<RoundState>> {
  return act(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined) return refused('no such person');
    if (isAway(before.state, tools.table) && seenMark(await waitingLetters(tools)) !== seen) return refused('changed meanwhile');
    const at = tools.now();
    const decision = settledIn(before.state, tools.table);
    const entry = attentionKey(restoredEntry(before.state.restoredAt ?? ''));
    const found = await tools.store.getTogether([attentionKind.key(entry)]);
    return {
      before,
      at,
      decision,
      evenWhenClosed: true,
      changes: (next) => [change(roundKind, before, next), ...settle([entry], found, at)],
    };
  });
}
