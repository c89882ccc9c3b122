import * as z from 'zod/mini';
import { noteUnknown, unknownIn, withUnknown } from '../../domain/unknown-fields.ts';
import { type Key, keyOf } from '../table.ts';
import type { Kind } from './kind.ts';

export type Stored<State> = {
  readonly state: State;
  readonly version: number;
  /** The number of the shape it was stored in, when a newer version of the code did. */
  readonly shape?: number;
  /** The number of the plan of the round by which its moments lie on the agenda, once that is another than the first. */
  readonly plan?: number;
  /** What a newer version stored beside the state. */
  readonly beside?: Readonly<Record<string, unknown>>;
};

/** An item is not what this version of the code can read. What it says names the kind alone, so that it may be logged. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly about: { readonly kind: string; readonly key: Key };

  constructor(kind: string, key: Key) {
    super(`this version of the code cannot read a stored ${kind}`);
    this.about = { kind, key };
  }
}

/** Items stored before shapes had numbers are of the first. */
const FIRST = 1;
const storedItem = z.looseObject({
  version: z.int(),
  state: z.unknown(),
  shape: z._default(z.int(), FIRST),
  plan: z.optional(z.int()),
});
/** Everything this version writes into an item. */
const KNOWN: ReadonlySet<string> = new Set(['pk', 'sk', 'kind', 'version', 'shape', 'plan', 'state', 'list', 'place', 'expires']);

/** The number of the shape this version of the code stores a kind in. */
export function shapeOf<State, Id>(kind: Kind<State, Id>): number {
  return FIRST + (kind.older?.length ?? 0);
}

/** An item as the state it holds. @throws Unreadable for one that is something else: a wrong state is never guessed at. */
export function readStored<State, Id>(kind: Kind<State, Id>, item: unknown): Stored<State> {
  const stored = tryRead(kind, item);
  if (stored === undefined) throw new Unreadable(kind.name, keyOf(item));
  return stored;
}

/** The same; undefined for an item that cannot be read. */
export function tryRead<State, Id>(kind: Kind<State, Id>, item: unknown): Stored<State> | undefined {
  const { data: found } = z.safeParse(storedItem, item);
  if (found === undefined) return undefined;
  const { version, shape, plan } = found;
  const raw = inNewestShape(kind, found.state, shape);
  const { success, data: state } = z.safeParse(kind.schema, raw);
  if (!success) return undefined;
  noteUnknown(state, raw);
  const beside = Object.entries(found).filter(([name]) => !KNOWN.has(name));
  return {
    state,
    version,
    ...(shape > shapeOf(kind) ? { shape } : {}),
    ...(plan === undefined ? {} : { plan }),
    ...(beside.length === 0 ? {} : { beside: Object.fromEntries(beside) }),
  };
}

/** The state of what is there and can be read. */
export function stateIn<State>(found: Stored<State> | 'unreadable' | undefined): State | undefined {
  return found === 'unreadable' ? undefined : found?.state;
}

function inNewestShape<State, Id>({ older = [] }: Kind<State, Id>, state: unknown, shape: number): unknown {
  return older.slice(shape - FIRST).reduce((now, next) => next(now), state);
}

/**
 * A state as the item it is stored as, with the number of the `plan` its moments follow. Nothing is lost that a newer version stored with the
 * one `before`.
 */
export function itemOf<State, Id>(kind: Kind<State, Id>, before: Stored<State> | undefined, next: State, plan = 0) {
  const expires = kind.expires?.(next);
  const was = typeof before?.state === 'object' && before.state !== null ? before.state : undefined;
  return {
    ...before?.beside,
    ...kind.key(kind.idOf(next)),
    kind: kind.name,
    version: (before?.version ?? 0) + 1,
    shape: Math.max(shapeOf(kind), before?.shape ?? FIRST),
    ...(kind.followsPlan !== true || plan === 0 ? {} : { plan }),
    state: withUnknown(Object.assign({}, unknownIn(was), next)),
    ...listed(kind, next),
    ...(expires === undefined ? {} : { expires: Math.ceil(expires.epochMilliseconds / 1000) }),
  };
}

/** Where a state stands in the list of its kind. */
function listed<State, Id>({ list }: Kind<State, Id>, state: State): { readonly list: string; readonly place: string } | undefined {
  const cursor = list?.cursor(state);
  return list === undefined || cursor === undefined ? undefined : { list: list.name, place: cursor };
}
