import type * as z from 'zod/mini';

/** A field that lies deepest in a state: the way there, and whether it takes any text. */
export type Leaf = { readonly path: readonly string[]; readonly takesText: boolean };

/** The fields that lie deepest in what a schema takes; those of a list and of each shape of a state among them. */
export function leavesOf(schema: unknown, path: readonly string[] = []): readonly Leaf[] {
  const def = defOf(schema);
  switch (def['type']) {
    case 'object':
      return Object.entries(def['shape'] as object).flatMap(([name, inside]) => leavesOf(inside, [...path, name]));
    case 'array':
      return leavesOf(def['element'], path);
    case 'union':
      return (def['options'] as readonly unknown[]).flatMap((option) => leavesOf(option, path));
    case 'record': {
      const keys = defOf(def['keyType'])['entries'];
      return keys === undefined
        ? leavesOf(def['valueType'], path)
        : Object.values(Object(keys)).flatMap((name) => leavesOf(def['valueType'], [...path, String(name)]));
    }
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
    case 'catch':
      return leavesOf(def['innerType'], path);
    default:
      return [{ path, takesText: (schema as z.ZodMiniType).safeParse('any text').success }];
  }
}

function defOf(schema: unknown): Readonly<Record<string, unknown>> {
  return (schema as z.ZodMiniType)._zod.def as unknown as Readonly<Record<string, unknown>>;
}

/** What an inventory says of one of them: of it, or of all that lies where it lies. */
export function heldAt(holds: unknown, [first, ...rest]: readonly string[]): unknown {
  if (typeof holds !== 'object' || holds === null) return first === undefined ? holds : undefined;
  if ('all' in holds) return holds.all;
  return first === undefined ? undefined : heldAt((holds as Readonly<Record<string, unknown>>)[first], rest);
}
