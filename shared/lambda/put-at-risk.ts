import { type Detail, event } from '../events/catalogue.ts';
import type { Handled } from './on-event.ts';
import type { Tools } from './tools.ts';

/** Says that a pair needs a human being. Said again of the same occasion it comes to the same: the operators' list takes it once. */
export async function putAtRisk(risk: Detail<'pair at risk'>, { store, now }: Pick<Tools, 'store' | 'now'>): Promise<Handled> {
  const outcome = await store.commit({ at: now(), events: [event('pair at risk', risk)] });
  return outcome === 'round closed' ? 'round closed' : 'handled';
}
