import { type ClosingInput, closingFigures } from '../../shared/domain/closing/figures.ts';
import { proposalsFor } from '../../shared/domain/closing/next-round.ts';
import { roundFigures } from '../../shared/domain/closing/round-figures.ts';
import { type DaysWithout, type LastTime, type NextRound, nextRoundText } from '../../shared/pages/next-round/next-round-text.ts';
import type { Round } from '../../shared/round/round-file.ts';
import { datesYearLater } from '../../shared/round/year-later.ts';

const LONGEST_ID = 30;

/** An id for the round after one: with its year one later, or with the year in which the next call opens. */
export function idAfter({ id, zone, call }: Round): string {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(id)?.[0];
  if (year !== undefined) return id.replace(year, String(Number(year) + 1));
  const opens = datesYearLater({ call }, { zone, publicHolidays: [] })[0]?.date ?? '';
  return `${id.slice(0, LONGEST_ID - '-2028'.length).replace(/-$/, '')}-${opens.slice(0, 'yyyy'.length)}`;
}

/** What a round says to the next one. */
export function lastTime(input: ClosingInput): LastTime {
  const figures = closingFigures(input);
  return { figures: roundFigures(input, figures), proposals: proposalsFor(input, figures) };
}

/** The file of the next round from the text of this one's, which has no faults. */
export function nextRound(
  source: string,
  round: Round,
  given: { readonly id: string; readonly avoid: readonly DaysWithout[]; readonly last: LastTime | undefined },
): NextRound {
  return nextRoundText({ source, round, ...given });
}
