import { type Attention, type AttentionCommand, decideAttention } from '../../domain/attention.ts';
import type { Acted, OperatorAct } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { actingOperators, type Operator } from '../../round/contact.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { lettersOfTheDay } from './letters-of-the-day.ts';

const ACTS = {
  'tick off': 'ticked off',
  give: 'gave entry',
  'write note': 'wrote note',
} as const satisfies Readonly<Record<AttentionCommand['command'], OperatorAct>>;

/**
 * Does the same with each of some entries that are alike. Also when the round is closed: it is the list that is kept in order, not the round.
 * Whoever is given an entry by another hears of it in the letter of the day.
 */
export async function actOnEntries(
  keys: readonly string[],
  command: AttentionCommand,
  tools: Tools,
  operator: Operator,
): Promise<Outcome<Attention>> {
  const to = command.command === 'give' ? command.to : undefined;
  if (to !== undefined && !actingOperators(tools.round).some(({ id }) => id === to)) return refused('changed meanwhile');
  const outcomes: Outcome<Attention>[] = [];
  for (const key of keys) {
    const outcome = await actOnEntry(key, command, tools, operator);
    if (outcome.outcome === 'refused') return outcome;
    outcomes.push(outcome);
  }
  // Of several that are alike, one that was done now is what the press did.
  return outcomes.find(({ outcome }) => outcome === 'changed') ?? outcomes[0] ?? refused('changed meanwhile');
}

function actOnEntry(key: string, command: AttentionCommand, tools: Tools, operator: Operator): Promise<Outcome<Attention>> {
  const to = command.command === 'give' ? { operator: command.to ?? 'nobody' } : {};
  const acted: Acted = { operator: operator.id, act: ACTS[command.command], about: { entry: key, ...to } };
  const receiver = command.command === 'give' && command.to !== operator.id ? command.to : undefined;
  return act(tools, { operator: acted }, async () => {
    const before = await tools.store.get(attentionKind, key);
    if (before === undefined) return refused('changed meanwhile');
    const at = tools.now();
    const decision = decideAttention(before.state, command, at);
    const letters = receiver === undefined ? [] : (await lettersOfTheDay(tools)).filter(({ recipient }) => recipient.id === receiver);
    return { before, at, decision, letters, changes: (next) => [change(attentionKind, before, next)], evenWhenClosed: true };
  });
}
