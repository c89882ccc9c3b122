import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { roundFileSchema } from '../../shared/round/round-as-written.ts';
import { filledIn } from '../../shared/round/round-faults.ts';
import type { Round } from '../../shared/round/round-file.ts';

const YAML = new URL('../../infra/rounds/su-pfizer.yaml', import.meta.url);

const round = filledIn(z.parse(roundFileSchema, parse(readFileSync(YAML, 'utf8'))), publicHolidays([2027, 2028, 2029]));

/** The round in the repository, read from its own file, with parts of it exchanged. */
export function theRound(changes: Partial<Round> = {}): Round {
  return { ...round, ...changes };
}

/** The round in the repository with other meetings: how many, how long, how much to prepare. */
export function theRoundWithMeetings(meetings: Partial<Round['meetings']>): Round {
  return { ...round, meetings: { ...round.meetings, ...meetings } };
}

/** Swedish days off: the public ones, and the eves on which nobody works either. */
function publicHolidays(years: readonly number[]): Round['publicHolidays'] {
  const calendar = new Holidays('SE');
  return years
    .flatMap((year) => calendar.getHolidays(year))
    .filter((day) => day.type === 'public' || day.type === 'bank')
    .map((day) => ({ date: day.date.slice(0, 10), name: day.name }));
}
