import { isDeepStrictEqual } from 'node:util';
import { change } from '../../storage/changes/changes.ts';
import type { Kind } from '../../storage/kinds/kind.ts';
import { untilDone } from '../start-over.ts';
import type { Tools } from '../tools.ts';

/** Writes something down in another state, whatever the stage of the round; says whether it was not so already. */
export async function inAnotherState<State, Id>(
  kind: Kind<State, Id>,
  id: Id,
  to: (state: State) => State,
  { store, now }: Tools,
): Promise<boolean> {
  return untilDone(async () => {
    const before = await store.get(kind, id);
    if (before === undefined) return false;
    const next = to(before.state);
    if (isDeepStrictEqual(next, before.state)) return false;
    const outcome = await store.commit({ at: now(), evenWhenClosed: true, changes: [change(kind, before, next)] });
    return outcome === 'committed' ? true : 'too late';
  });
}
