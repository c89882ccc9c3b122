import type { Kind } from './kinds/kind.ts';
import type { Key } from './table.ts';

/** What is to be read, together with others. Where it lies only the storage knows. */
export type Ref = Key;

/** A state by what it is. */
export function ref<State, Id>(kind: Kind<State, Id>, id: Id): Ref {
  return kind.key(id);
}
