/** Something in a round file that stops the call: where it is, what is wrong, and what to do about it, as an imperative. */
export type Fault = { readonly path: readonly (string | number)[]; readonly wrong: string; readonly write: string };

/** What stands at a path of the content; undefined where nothing does. */
export function valueAt(content: unknown, path: Fault['path']): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === String(step))?.[1] : undefined,
    content,
  );
}
