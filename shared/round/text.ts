/** Whether a part of a round file is a text: words in one or both languages and nothing else. */
export function isText(value: object): value is { sv?: unknown; en?: unknown } {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'sv' || key === 'en');
}
