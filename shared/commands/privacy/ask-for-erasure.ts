import type { Application } from '../../domain/application/application.ts';
import { decideErasing, type ErasingCommand } from '../../domain/application/decide-erasing.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { needsDecision } from '../../domain/privacy/needs-decision.ts';
import { dayOf } from '../../round/calendar.ts';
import { changeApplication } from '../../storage/changes/application-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/**
 * Somebody wants everything about them to be erased; an operator by whose hand they do is named. In a closed round too. An authority erases nobody
 * at their wish alone: that is a request and its answer, unless it has been decided before.
 */
export async function askForErasure(
  id: string,
  tools: Tools,
  operator?: { readonly id: string },
  { isDecided = false }: { readonly isDecided?: boolean } = {},
): Promise<Outcome<Application>> {
  if (needsDecision(tools.round) && !isDecided) return refused('not at this stage');
  return change(id, 'asked to erase person', tools, operator, (stage) => ({ command: 'ask', stage, by: operator?.id }));
}

/** They changed their mind within the time there is for it. */
export function keepAfterAll(id: string, tools: Tools, operator?: { readonly id: string }): Promise<Outcome<Application>> {
  return change(id, 'kept person after all', tools, operator, () => ({ command: 'change mind' }));
}

function change(
  id: string,
  did: 'asked to erase person' | 'kept person after all',
  tools: Tools,
  operator: { readonly id: string } | undefined,
  commandAt: (stage: 'closed' | 'running') => ErasingCommand,
): Promise<Outcome<Application>> {
  const acted: Acted | undefined = operator === undefined ? undefined : { operator: operator.id, act: did, about: { application: id } };
  return act(tools, acted === undefined ? {} : { operator: acted }, async () => {
    const found = await tools.store.getTogether([applicationKind.key(id), roundKind.key('round')]);
    const before = found.get(applicationKind, id);
    if (before === undefined) return refused('no such person');
    const isClosed = found.get(roundKind, 'round')?.state.stage === 'closed';
    const at = tools.now();
    const decision = decideErasing(before.state, commandAt(isClosed ? 'closed' : 'running'), at);
    const day = dayOf(tools.round, at).toString();
    return { before, decision, at, evenWhenClosed: isClosed, changes: (next) => changeApplication(before, next, day) };
  });
}
