import type { Application } from '../../domain/application/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Tools } from '../tools.ts';

/** Whether somebody is in a pair that meets, or goes on from one with somebody who is still sought. */
export async function isInPair({ status, pairs, lastPair }: Application, { store }: Pick<Tools, 'store'>): Promise<boolean> {
  if (status === 'left') return false;
  if (lastPair?.goesOn === true) return true;
  if (pairs.length === 0) return false;
  const found = await store.getTogether(pairs.map(pairKind.key));
  return pairs.some((pair) => found.get(pairKind, pair)?.state.status === 'formed');
}
