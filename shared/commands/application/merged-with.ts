import type { Application } from '../../domain/application/application.ts';
import { applicationKind } from '../../storage/kinds/application.ts';
import type { Tools } from '../tools.ts';

/** Other applications of the same person, for which operators let this one hold; those that are erased are nobody's any more. */
export async function mergedWith(id: string, { store }: Pick<Tools, 'store'>): Promise<readonly Application[]> {
  const all = (await store.all(applicationKind)).map(({ state }) => state);
  return all.filter(({ mergedInto }) => mergedInto === id);
}
