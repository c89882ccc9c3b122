/**
 * A text with something else in the place of a name, wherever it stands as words of its own: in any spacing, and as in Swedish with an s where
 * something is whose name it is. Names of one word can be other words too: only `exactly` as they are written are they taken for the name.
 */
export function withoutName(text: string, name: string, instead: string, { exactly = false }: { readonly exactly?: boolean } = {}): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return text;
  const whole = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?=s?(?![\\p{L}\\p{N}]))`, exactly ? 'gu' : 'giu');
  return text.replaceAll(found, () => instead);
}
