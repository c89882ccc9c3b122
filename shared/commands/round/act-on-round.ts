import { refused } from '../../domain/decision.ts';
import { decideRound, type RoundCommand, type RoundState } from '../../domain/round-state.ts';
import { change } from '../../storage/changes/changes.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { rememberState } from './round-now.ts';

export async function actOnRound(command: RoundCommand, tools: Tools, by: By = {}): Promise<Outcome<RoundState>> {
  const outcome = await act<RoundState>(tools, by, async () => {
    const before = await tools.store.get(roundKind, 'round');
    if (before === undefined) return refused('no such person');
    const at = tools.now();
    const decision = decideRound(tools.round, before.state, command, at);
    return { before, decision, at, changes: (next) => [change(roundKind, before, next)], evenWhenClosed: true };
  });
  if (outcome.outcome !== 'refused') rememberState(outcome.state, tools);
  return outcome;
}
