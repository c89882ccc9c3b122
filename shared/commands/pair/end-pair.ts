import { hasLeft } from '../../domain/application/application.ts';
import { setSeeking } from '../../domain/application/whom-to-meet.ts';
import { refused } from '../../domain/decision.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import { peopleOf } from '../../domain/pair/pair-id.ts';
import type { Operator } from '../../round/contact.ts';
import { ROLES, type Role } from '../../round/round-file.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import { act, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** Ends a pair, or takes an offer back. Whoever is not among those who seek is asked about nobody else, and the letter says nothing of it. */
export async function endPair(id: string, seeks: readonly Role[], tools: Tools, operator: Operator): Promise<Outcome<Pair>> {
  return act(tools, { operator: { operator: operator.id, act: 'ended pair', about: { pair: id } } }, async () => {
    const ids = peopleOf(id);
    const found = await tools.store.getTogether([pairKind.key(id), ...ids.map(applicationKind.key)]);
    const before = found.get(pairKind, id);
    if (before === undefined) return refused('no such person');
    const people = ids.map((person) => found.get(applicationKind, person)).filter((person) => person !== undefined);
    const at = tools.now();
    const asks = ROLES.every((role) => seeks.includes(role)) ? {} : { asks: seeks };
    const decision = decidePair(tools.round, before.state, { command: 'end', ...asks }, at);
    return {
      before,
      decision,
      at,
      changes: (next) =>
        changePair(before, next, people, (person) =>
          seeks.includes(person.answers.role) || hasLeft(person) ? person : setSeeking(person, false),
        ),
    };
  });
}
