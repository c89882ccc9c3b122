/** The words of a text without case, accents and signs, so that "Ångström-Nyström" and "angstrom nystrom" are the same two. */
export function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
