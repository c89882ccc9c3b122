import { change } from '../storage/changes/changes.ts';
import { keysKind } from '../storage/kinds/round.ts';
import type { Tools } from './tools.ts';

type Keys = { readonly link: string; readonly form: string; readonly session: string };

const known = new Map<string, Keys>();

/** The keys the round signs with, made by whoever needs them first and then the same for everybody. */
export async function roundKeys(tools: Pick<Tools, 'store' | 'table' | 'now' | 'newSecret'>): Promise<Keys> {
  const cached = known.get(tools.table);
  if (cached !== undefined) return cached;
  const keys = (await tools.store.get(keysKind, 'keys'))?.state ?? (await makeKeys(tools));
  known.set(tools.table, keys);
  return keys;
}

async function makeKeys({ store, now, newSecret }: Pick<Tools, 'store' | 'now' | 'newSecret'>): Promise<Keys> {
  const fresh = { link: newSecret(), form: newSecret(), session: newSecret() };
  const outcome = await store.commit({ at: now(), changes: [change(keysKind, undefined, fresh)], evenWhenClosed: true });
  if (outcome === 'committed') return fresh;
  const others = await store.get(keysKind, 'keys');
  if (others === undefined) throw new Error('the keys of the round can neither be made nor read');
  return others.state;
}
