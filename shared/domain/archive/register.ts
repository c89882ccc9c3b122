/** A table of an archive: every row has a text for every field, in the order of the fields. */
export type Register = { readonly name: string; readonly fields: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Row = ReadonlyMap<string, string>;
type Rows = Map<string, Row[]>;

/** What tells a row of a part from the others: the row it belongs to, and its place there. */
const OF = 'of';
const PLACE = 'place';

/**
 * Stored states as tables. What lies inside a state is a field of its own, as `answers.name`; a list of values one text; a list of things a table
 * of its own, as `application.notes`, whose rows say which they belong to.
 */
export function registersOf(name: string, states: readonly { readonly id: string; readonly state: unknown }[]): readonly Register[] {
  const rows: Rows = new Map();
  for (const { id, state } of states) addRow(rows, name, new Map([['id', id]]), id, state);
  return [...rows].map(([table, all]) => {
    const fields = [...new Set(all.flatMap((row) => [...row.keys()]))];
    return { name: table, fields, rows: all.map((row) => fields.map((field) => row.get(field) ?? '')) };
  });
}

type Leaf = readonly [field: string, value: unknown];

function addRow(rows: Rows, table: string, known: Row, id: string, state: unknown): void {
  const leaves = isObject(state) ? leavesOf('', state) : [];
  const lists = leaves.flatMap(([field, value]) => (isListOfThings(value) ? [[field, value] as const] : []));
  const values = leaves.flatMap(([field, value]) => (isListOfThings(value) || field === 'id' ? [] : [[field, textOf(value)] as const]));
  rows.set(table, [...(rows.get(table) ?? []), new Map([...known, ...values])]);
  for (const [field, things] of lists) {
    for (const [index, thing] of things.entries()) {
      const place = String(index + 1);
      const beside = new Map([
        [OF, id],
        [PLACE, place],
      ]);
      addRow(rows, `${table}.${field}`, beside, `${id}/${place}`, thing);
    }
  }
}

/** What lies in a state, each by its way there; a list is one. */
function leavesOf(before: string, state: Readonly<Record<string, unknown>>): readonly Leaf[] {
  return Object.entries(state).flatMap(([name, value]): readonly Leaf[] => {
    const field = `${before}${name}`;
    if (value === undefined || value === null) return [];
    return isObject(value) && !Array.isArray(value) ? leavesOf(`${field}.`, value) : [[field, value]];
  });
}

function isListOfThings(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isObject);
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('; ') : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
