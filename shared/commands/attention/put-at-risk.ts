import { type Detail, event } from '../../events/catalogue.ts';
import { done } from '../../storage/changes/done.ts';
import { doneKind } from '../../storage/kinds/done.ts';
import type { Found } from '../../storage/store.ts';
import type { Key } from '../../storage/table.ts';
import type { Handled } from '../handled.ts';
import type { Tools } from '../tools.ts';

type Risk = Detail<'pair at risk'>;

/** Where it stands that this was said of a pair before, to be read together with what decides about it. */
export function riskKey(risk: Risk): Key {
  return doneKind.key(nameOf(risk));
}

/** Says that a pair needs a human being, once for each occasion; `found` tells whether it was said before. */
export async function putAtRisk(risk: Risk, found: Found, { store, now }: Pick<Tools, 'store' | 'now'>): Promise<Handled> {
  if (found.get(doneKind, nameOf(risk)) !== undefined) return 'ignored';
  const at = now();
  const outcome = await store.commit({ at, changes: [done(nameOf(risk), at)], events: [event('pair at risk', risk)] });
  if (outcome === 'round closed') return outcome;
  return outcome === 'committed' ? 'handled' : 'ignored';
}

function nameOf({ pair, risk, occasion }: Risk): string {
  return `at risk ${pair} ${risk} ${occasion}`;
}
