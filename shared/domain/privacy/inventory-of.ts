import type { What } from './what-is-kept.ts';

/** What a field holds of a person, or that it holds nothing of one: figures of the whole round, keys, and numbers that count versions. */
export type Held = What | 'no person';

/**
 * What each field of a stored state holds. A field that is not named does not compile, in whichever shape of the state it is, and however deep
 * it lies; `all` says it at once of everything in an object.
 */
export type InventoryOf<State> = { readonly [Field in FieldOf<State>]: HeldIn<NonNullable<ValueOf<State, Field>>> };

type FieldOf<State> = State extends unknown ? keyof State : never;
type ValueOf<State, Field extends PropertyKey> = State extends { readonly [Name in Field]?: infer Value } ? Value : never;

type HeldIn<Value> = [Value] extends [string | number | boolean]
  ? Held
  : [Value] extends [readonly (infer Item)[]]
    ? HeldIn<NonNullable<Item>>
    : string extends keyof Value
      ? Held
      : InventoryOf<Value> | { readonly all: Held };
