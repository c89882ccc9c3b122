import { readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { roundFileSchema } from '../../shared/round/round-as-written.ts';
import { filledIn } from '../../shared/round/round-faults.ts';
import type { Round, RoundWithWorkshop } from '../../shared/round/round-file.ts';

const YAML = new URL('../../infra/rounds/su-pfizer.yaml', import.meta.url);

const seed = filledIn(z.parse(roundFileSchema, parse(readFileSync(YAML, 'utf8'))), publicHolidays([2027, 2028, 2029]));

const round = { ...seed, workshop: itsWorkshop(seed) };

function itsWorkshop({ workshop }: Round): RoundWithWorkshop['workshop'] {
  if (workshop === undefined) throw new Error('the round in the repository has a workshop');
  return workshop;
}

/** The round in the repository, read from its own file, with parts of it exchanged. */
export function theRound(changes: Partial<Round> = {}): RoundWithWorkshop {
  return { ...round, ...changes, workshop: changes.workshop ?? round.workshop };
}

/** The same round without a closing workshop. */
export function theRoundWithoutWorkshop(changes: Partial<Omit<Round, 'workshop'>> = {}): Round {
  const { workshop: _, ...rest } = round;
  return { ...rest, ...changes };
}

/** The round in the repository with other meetings: how many, how long, how much to prepare. */
export function theRoundWithMeetings(meetings: Partial<Round['meetings']>): RoundWithWorkshop {
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
