import { dateFaults } from './date-faults.ts';
import type { Fault } from './fault.ts';
import { firstLanguage, inEveryLanguage, isText } from './languages.ts';
import { meaningFaults } from './meaning-faults.ts';
import { meetingFaults } from './meeting-faults.ts';
import { type RoundFile, roundFileSchema } from './round-as-written.ts';
import { type Round, roundSchema } from './round-file.ts';
import { shapeFaults } from './shape-faults.ts';

/**
 * Every fault in the content of a round file, all at once. `content` is the parsed YAML, `publicHolidays` the public holidays of its years.
 * Each check needs only its own parts of the file, so it runs even when other parts do not hold.
 */
export function roundFaults(content: unknown, publicHolidays: Round['publicHolidays']): readonly Fault[] {
  const parsed = roundFileSchema.safeParse(content);
  const faults = [
    ...shapeFaults(parsed.error?.issues ?? [], content),
    ...dateFaults(content),
    ...meaningFaults(content),
    ...meetingFaults(content, publicHolidays),
  ];
  return parsed.success && faults.length === 0 ? emptyTexts(parsed.data, publicHolidays) : faults;
}

/** A checked round file as the round the system runs: texts in all languages, and its public holidays. */
export function filledIn(file: RoundFile, publicHolidays: Round['publicHolidays']): Round {
  return roundSchema.parse(asTheSystemRunsIt(file, publicHolidays));
}

function asTheSystemRunsIt(file: RoundFile, publicHolidays: Round['publicHolidays']): unknown {
  const operators = file.operators.map((operator) => ({ ...operator, language: operator.language ?? firstLanguage(file) }));
  return withAllLanguages({ ...file, operators, publicHolidays });
}

function withAllLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAllLanguages);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return inEveryLanguage((language) => value[language] ?? Object.values(value).find((words) => words !== undefined));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withAllLanguages(entry)]));
}

/** A text without any language says nothing, and looks like any other part without entries: only the filled-in round can tell. */
function emptyTexts(file: RoundFile, publicHolidays: Round['publicHolidays']): readonly Fault[] {
  const round = roundSchema.safeParse(asTheSystemRunsIt(file, publicHolidays));
  return shapeFaults(round.error?.issues ?? [], file);
}
