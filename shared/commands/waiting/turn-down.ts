import { attentionKey, noPairToPropose, peopleWait, proposalToLookAt } from '../../domain/attention.ts';
import type { Acted } from '../../domain/audit.ts';
import { refused } from '../../domain/decision.ts';
import { type Board, emptyBoard, turnDown } from '../../domain/matching/board/board.ts';
import { isTimeToTell, noPlaceLetter } from '../../domain/waiting/who-waits.ts';
import type { Operator } from '../../round/contact.ts';
import { settle } from '../../storage/attention-list.ts';
import { change } from '../../storage/changes/changes.ts';
import { attentionKind } from '../../storage/kinds/attention.ts';
import { boardKind } from '../../storage/kinds/board.ts';
import { roundKind } from '../../storage/kinds/round.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';
import { fieldNow } from './field-now.ts';

/** Decides that there is no place for those the operator saw, as far as they still wait. */
export function turnDownThose(seen: readonly string[], tools: Tools, operator: Operator): Promise<Outcome<Board>> {
  return act(tools, { operator: acted(operator.id, seen) }, async () => {
    const { waiting, board: seenBoard } = await fieldNow(tools);
    const approved = seenBoard?.approved ?? 0;
    const entries = [peopleWait, noPairToPropose(approved), proposalToLookAt(approved)].map(attentionKey);
    const found = await tools.store.getTogether([boardKind.key('board'), roundKind.key('round'), ...entries.map(attentionKind.key)]);
    const stage = found.get(roundKind, 'round')?.state.stage;
    if (stage === 'closed') return refused('round closed');
    if (stage === undefined || !isTimeToTell(stage)) return refused('not at this stage');
    const before = found.get(boardKind, 'board');
    const at = tools.now();
    const people = waiting
      .filter(({ id }) => seen.includes(id))
      .map((person) => ({ person: person.id, occasion: noPlaceLetter(person).occasion }));
    if (people.length === 0) return refused('changed meanwhile');
    const decision = turnDown(before?.state ?? emptyBoard, people);
    const isEverybody = people.length === waiting.length;
    return {
      before,
      at,
      decision,
      changes: (next) => [change(boardKind, before, next), ...(isEverybody ? settle(entries, found, at) : [])],
    };
  });
}

function acted(operator: string, seen: readonly string[]): Acted {
  return { operator, act: 'told no place', about: { people: String(seen.length) } };
}
