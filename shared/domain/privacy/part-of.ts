import { WHATS, type What } from './what-is-kept.ts';

/**
 * As much of a stored state as holds what is wanted, in the shape it is stored in; undefined where that is nothing. `holds` is what its kind says
 * that it holds.
 */
export function partOf(holds: unknown, state: unknown, isWanted: (what: What) => boolean): unknown {
  if (state === null) return undefined;
  if (isObject(holds) && 'all' in holds) return partOf(holds['all'], state, isWanted);
  if (!isObject(holds)) return WHATS.some((what) => what === holds && isWanted(what)) ? state : undefined;
  if (Array.isArray(state)) {
    const parts = state.flatMap((one) => partOf(holds, one, isWanted) ?? []);
    return parts.length === 0 ? undefined : parts;
  }
  if (!isObject(state)) return undefined;
  const parts = Object.entries(holds).flatMap(([field, inside]) => {
    const part = partOf(inside, state[field], isWanted);
    return part === undefined ? [] : [[field, part] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
