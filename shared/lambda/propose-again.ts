import { deskKind } from '../storage/kinds/desk.ts';
import { handledBy } from './acts.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

/** Solves the rest again after somebody came or went; before the call has closed there is nothing to solve yet, nor to load for it. */
export async function proposeAgain(tools: Tools): Promise<Handled> {
  const desk = await tools.store.get(deskKind, 'desk');
  if (desk === undefined) return 'ignored';
  const { proposePairs } = await import('./propose-pairs.ts');
  return handledBy(await proposePairs(tools));
}
