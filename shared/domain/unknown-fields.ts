/**
 * Fields of a stored state that another version of the code has and this one does not know. They ride along under a sign of their own:
 * spreading a state copies them, and nothing that lists its fields sees them.
 */
const UNKNOWN = Symbol('fields of another version');

/** Notes on a state that was just read, and on all it holds, what it lacks of the `raw` one it was read from. */
export function noteUnknown(read: unknown, raw: unknown): void {
  if (read === raw) return;
  if (Array.isArray(read) && Array.isArray(raw)) {
    for (const [index, one] of read.entries()) noteUnknown(one, raw[index]);
  } else if (hasFields(read) && hasFields(raw)) {
    const unknown = Object.entries(raw).filter(([name]) => !Object.hasOwn(read, name));
    for (const [name, one] of Object.entries(read)) noteUnknown(one, raw[name]);
    if (unknown.length > 0) Object.assign(read, { [UNKNOWN]: Object.fromEntries(unknown) });
  }
}

/** What is noted on a state, for another one that is built anew of its single fields. */
export function unknownIn(state: object | undefined): object {
  const unknown: unknown = state === undefined ? undefined : Reflect.get(state, UNKNOWN);
  return unknown === undefined ? {} : { [UNKNOWN]: unknown };
}

/** A state as it is stored: what is noted on it, and on all it holds, among the other fields. */
export function withUnknown(state: unknown): unknown {
  if (Array.isArray(state)) return state.map(withUnknown);
  if (!hasFields(state)) return state;
  const known = Object.entries(state).map(([name, one]) => [name, withUnknown(one)]);
  return { ...Object(Reflect.get(state, UNKNOWN)), ...Object.fromEntries(known) };
}

function hasFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
