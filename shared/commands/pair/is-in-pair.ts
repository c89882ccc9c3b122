import type { Application } from '../../domain/application/application.ts';
import { pairKind } from '../../storage/kinds/pair.ts';
import type { Tools } from '../tools.ts';

/** Whether somebody is in a pair that meets. */
export async function isInPair({ status, pairs }: Application, { store }: Pick<Tools, 'store'>): Promise<boolean> {
  if (status === 'left' || pairs.length === 0) return false;
  const found = await store.getTogether(pairs.map(pairKind.key));
  return pairs.some((pair) => found.get(pairKind, pair)?.state.status === 'formed');
}
