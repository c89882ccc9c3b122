import { Temporal } from 'temporal-polyfill';
import { nextMailingTime } from '../round/calendar.ts';
import type { Round } from '../round/round-file.ts';
import type { LetterName } from './letter.ts';
import { type RoundState, roundMoments } from './round-state.ts';

/** What the keys of the round's own moments begin with that bring a letter to everybody concerned. */
const BROUGHT_BY: { readonly [Name in LetterName]?: string } = {
  'recruiting behind': 'recruiting check',
  'kick-off reminder': 'kick-off reminder',
  'coming unsaid': 'who comes',
  'workshop invitation': 'workshop invitation',
  'workshop reminder': 'workshop reminder',
  evaluation: 'evaluation',
  'evaluation reminder': 'evaluation reminder',
};

/** When a letter goes by the plan of the round, where that has a day for it; the others follow from what people do. */
export function datesOf(letter: LetterName, state: RoundState, round: Round): readonly Temporal.Instant[] {
  const key = BROUGHT_BY[letter];
  const moments = key === undefined ? [] : roundMoments(state, round).filter((due) => due.key === key || due.key.startsWith(`${key} `));
  const own = moments.filter((due) => letter !== 'evaluation' || due.key === 'evaluation');
  return own.map(({ at }) => nextMailingTime(round, at)).toSorted(Temporal.Instant.compare);
}
