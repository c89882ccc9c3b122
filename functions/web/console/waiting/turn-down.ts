import { act, type Outcome } from '../../../../shared/commands/act.ts';
import { fieldNow } from '../../../../shared/commands/waiting/field-now.ts';
import { attentionKey, noPairToPropose, peopleWait, proposalToLookAt } from '../../../../shared/domain/attention.ts';
import type { Acted } from '../../../../shared/domain/audit.ts';
import { refused } from '../../../../shared/domain/decision.ts';
import { type Desk, emptyDesk, turnDown } from '../../../../shared/domain/matching/desk/desk.ts';
import type { Stage } from '../../../../shared/domain/round-state.ts';
import { noPlaceLetter } from '../../../../shared/domain/waiting/who-waits.ts';
import { settle } from '../../../../shared/storage/attention-list.ts';
import { change } from '../../../../shared/storage/changes/changes.ts';
import { attentionKind } from '../../../../shared/storage/kinds/attention.ts';
import { deskKind } from '../../../../shared/storage/kinds/desk.ts';
import { roundKind } from '../../../../shared/storage/kinds/round.ts';
import type { OperatorVisit } from '../operator-visit.ts';

/** While people can still apply nobody knows who gets a place, and of a closed round nobody is told anything. */
export function isTimeToTell(stage: Stage): boolean {
  return stage !== 'draft' && stage !== 'call open' && stage !== 'closed';
}

/** Decides that there is no place for those the operator saw, as far as they still wait. */
export function turnDownThose(
  seen: readonly string[],
  { tools, operator }: Pick<OperatorVisit, 'tools' | 'operator'>,
): Promise<Outcome<Desk>> {
  return act(tools, { operator: acted(operator.id, seen) }, async () => {
    const { waiting, desk: seenDesk } = await fieldNow(tools);
    const approved = seenDesk?.approved ?? 0;
    const entries = [peopleWait, noPairToPropose(approved), proposalToLookAt(approved)].map(attentionKey);
    const found = await tools.store.getTogether([deskKind.key('desk'), roundKind.key('round'), ...entries.map(attentionKind.key)]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (stage === 'closed') return refused('round closed');
    if (stage === undefined || !isTimeToTell(stage)) return refused('not at this stage');
    const before = found.get(deskKind, 'desk');
    const at = tools.now();
    const people = waiting
      .filter(({ id }) => seen.includes(id))
      .map((person) => ({ person: person.id, occasion: noPlaceLetter(person).occasion }));
    if (people.length === 0) return refused('changed meanwhile');
    const decision = turnDown(before?.state ?? emptyDesk, people);
    const isEverybody = people.length === waiting.length;
    return {
      before,
      at,
      decision,
      changes: (next) => [change(deskKind, before, next), ...(isEverybody ? settle(entries, found, at) : [])],
    };
  });
}

function acted(operator: string, seen: readonly string[]): Acted {
  return { operator, act: 'told no place', about: { people: String(seen.length) } };
}
