import { deskKind } from '../storage/kinds.ts';
import { handledBy } from './acts.ts';
import type { Handled } from './on-event.ts';
import { proposePairs } from './propose-pairs.ts';
import type { Tools } from './tools.ts';

/** Solves the rest again after somebody came or went; before the call has closed there is nothing to solve yet. */
export async function proposeAgain(tools: Tools): Promise<Handled> {
  const desk = await tools.store.get(deskKind, 'desk');
  return desk === undefined ? 'ignored' : handledBy(await proposePairs(tools));
}
