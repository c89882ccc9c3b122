import { stringify } from 'yaml';
import { isText } from '../../round/languages.ts';
import type { Round } from '../../round/round-file.ts';

/** A round as a file says it, where the file itself is not at hand: without comments, and with all that is usual written out. */
export function roundAsText({ publicHolidays: _, ...round }: Round): string {
  return stringify(inLanguages(round, round.languages), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Texts in the languages of the round alone. */
function inLanguages(value: unknown, languages: Round['languages']): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, languages));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return Object.fromEntries(languages.map((language) => [language, value[language]]));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inLanguages(one, languages)]));
}
