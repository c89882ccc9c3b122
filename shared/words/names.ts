/**
 * How somebody is addressed: the first word of the name, or all of it when that word is an initial or an abbreviation. In "Ek, Ulla" the
 * family name comes first.
 */
export function givenName(name: string): string {
  const [first = name] = name
    .trim()
    .replace(/^[^\s,]+,\s*(?=[^\s,])/, '')
    .split(/\s+/);
  return first.endsWith('.') || [...first].length < 2 ? name.trim() : first;
}

/** A name for a line with little room: whole, or else the first word, or else cut. `most` counts code points. */
export function shortName(name: string, most: number): string {
  const fits = [name, givenName(name)].find((form) => [...form].length <= most);
  return (
    fits ??
    `${[...name]
      .slice(0, most - 1)
      .join('')
      .trimEnd()}…`
  );
}
