import { type ClosingInput, closingFigures } from '../../domain/closing/figures.ts';
import { type Proposal, proposalsFor } from '../../domain/closing/next-round.ts';
import { roundFigures } from '../../domain/closing/round-figures.ts';
import type { RoundFigures } from '../../round/round-figures.ts';
import type { Round } from '../../round/round-file.ts';
import { datesYearLater } from '../../round/year-later.ts';

/** What a round has come to, as it goes with the next one's file. */
export type LastTime = { readonly figures: RoundFigures; readonly proposals: readonly Proposal[] };

export function lastTime(input: ClosingInput): LastTime {
  const figures = closingFigures(input);
  return { figures: roundFigures(input, figures), proposals: proposalsFor(input, figures) };
}

const LONGEST_ID = 30;

/** An id for the round after one: with its year one later, or with the year in which the next call opens. */
export function idAfter({ id, zone, call }: Round): string {
  const year = /(?<!\d)2\d{3}(?!\d)/.exec(id)?.[0];
  if (year !== undefined) return id.replace(year, String(Number(year) + 1));
  const opens = datesYearLater({ call }, { zone, publicHolidays: [] })[0]?.date ?? '';
  return `${id.slice(0, LONGEST_ID - '-2028'.length).replace(/-$/, '')}-${opens.slice(0, 'yyyy'.length)}`;
}
