import { refused } from '../../domain/decision.ts';
import { decidePair } from '../../domain/pair/decide-pair.ts';
import type { Pair } from '../../domain/pair/pair.ts';
import type { PairCommand } from '../../domain/pair/pair-command.ts';
import { peopleOf } from '../../domain/pair/pair-id.ts';
import { changePair } from '../../storage/changes/pair-changes.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Found } from '../../storage/store.ts';
import { act, type By, type Outcome } from '../act.ts';
import type { Tools } from '../tools.ts';

/** With the pair and its people just `found` there is nothing to read, unless somebody has changed them since. */
export function actOnPair(
  id: string,
  command: PairCommand,
  tools: Tools,
  { found: justFound, ...by }: By & { readonly found?: Found } = {},
): Promise<Outcome<Pair>> {
  let fresh = justFound;
  return act(tools, by, async () => {
    const ids = peopleOf(id);
    const found = fresh ?? (await tools.store.getTogether([pairKind.key(id), ...ids.map(applicationKind.key)]));
    fresh = undefined;
    const before = found.get(pairKind, id);
    if (before === undefined) return refused('no such person');
    const people = ids.map((person) => found.get(applicationKind, person)).filter((person) => person !== undefined);
    const at = tools.now();
    const decision = decidePair(tools.round, before.state, command, at);
    return { before, decision, at, changes: (next) => changePair(before, next, people) };
  });
}
