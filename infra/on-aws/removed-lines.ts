import type { RemovedOn } from '../../shared/commands/privacy/what-is-removed.ts';
import { TABLE_BACKUP_DAYS } from '../../shared/round/retention.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { removedWords } from '../../shared/words/console/removed.ts';
import { sayIn } from '../../shared/words/say.ts';

/** So many are shown; all stand on the console. */
const SHOWN = 3;

/** What was removed of what was known about people, the latest first: when, by which rule, what and how many. */
export function removedLines(removed: readonly RemovedOn[], { zone }: Pick<Round, 'zone'>): readonly string[] {
  if (removed.length === 0) return ['nothing yet of what is known about people'];
  const { rules, counted } = removedWords(sayIn('en', zone));
  const lines = removed.slice(0, SHOWN).map(({ day, rule, counts }) => `${day}, ${rules[rule]}: ${counted(counts)}`);
  const more = removed.length - lines.length;
  return [...lines, ...(more === 0 ? [] : [`${more} more at /console/removed`]), `what was is in backups for ${TABLE_BACKUP_DAYS} days`];
}
