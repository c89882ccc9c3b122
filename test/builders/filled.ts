import type * as z from 'zod/mini';
import { heldAt } from './leaves.ts';

const MOMENT = '2027-10-20T12:00:00.000Z';
const DAY = '2027-10-20';

export type Filling = {
  /** What stands at a place in the state, whatever the schema takes there; undefined leaves the choice to `text`. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What a record holds something under, where its keys may be anything. */
  readonly keys: Readonly<Record<string, string>>;
  /** A text for a place where any text may stand. */
  readonly text: (path: string, held: unknown) => string;
};

/** A state of a schema with something in every field of it; of several shapes the last, where none is given. */
export function filled(schema: unknown, holds: unknown, filling: Filling, path: readonly string[] = []): unknown {
  const at = path.join('.');
  if (at in filling.given) return filling.given[at];
  const def = (schema as z.ZodMiniType)._zod.def as unknown as Readonly<Record<string, unknown>>;
  const inside = (next: unknown, name?: string) => filled(next, holds, filling, name === undefined ? path : [...path, name]);
  switch (def['type']) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def['shape'] as object).flatMap(([name, next]) => {
          const value = inside(next, name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
    case 'array':
      return [inside(def['element'])];
    case 'union':
      return inside((def['options'] as readonly unknown[]).at(-1));
    case 'record': {
      const { entries } = (def['keyType'] as z.ZodMiniType)._zod.def as unknown as { readonly entries?: object };
      const keys = entries === undefined ? [filling.keys[at] ?? 'any'] : Object.values(entries).map(String);
      return Object.fromEntries(keys.map((key) => [key, entries === undefined ? inside(def['valueType']) : inside(def['valueType'], key)]));
    }
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
    case 'catch':
      return inside(def['innerType']);
    case 'string': {
      const takes = (text: string) => (schema as z.ZodMiniType).safeParse(text).success;
      return [MOMENT, DAY].find((text) => takes(text) && !takes('any text')) ?? filling.text(at, heldAt(holds, path));
    }
    case 'enum':
      return Object.values(def['entries'] as object)[0];
    case 'literal':
      return (def['values'] as readonly unknown[])[0];
    case 'boolean':
      return true;
    default:
      return 1;
  }
}
