import { pairKind } from '../../storage/kinds/pair.ts';
import { handledBy } from '../act.ts';
import type { Handled } from '../handled.ts';
import { actOnPair } from '../pair/act-on-pair.ts';
import type { Tools } from '../tools.ts';

/** Lays the moments and the weeks of every pair anew that still goes by a plan before the `number`th. */
export async function leadPairsByPlan(number: number, tools: Tools): Promise<Handled> {
  const listed = (await tools.store.all(pairKind)).map(({ state }) => state.id);
  const pairs = await tools.store.those(pairKind, listed);
  let come: Handled = 'ignored';
  for (const { state, plan = 0 } of pairs) {
    if (plan < number) come = handledBy(await actOnPair(state.id, { command: 'follow plan' }, tools));
    if (come === 'round closed') return come;
  }
  return come;
}
